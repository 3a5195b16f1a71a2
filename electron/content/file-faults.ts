/** What the system says of a file, in words for a technician. */
const words: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOTDIR: 'it is no folder',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EIO: 'the disk fails',
  ENODEV: 'its disk is gone',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whatever the system throws at a name it cannot find: moved, deleted, or on a stick that was pulled out. */
export const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR', 'ENODEV'].includes(codeOf(error));

export const reasonOf = (error: unknown): string => words[codeOf(error)] ?? (codeOf(error) || 'no answer');
