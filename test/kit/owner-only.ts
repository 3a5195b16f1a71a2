import { stat } from 'node:fs/promises';

/**
 * Whether a file is for its owner only. On Windows rights come with the folder, which lies in the user's profile: a mode
 * does not show them, and there is nothing to ask.
 */
export const isOwnerOnly = async (file: string): Promise<boolean> =>
  process.platform === 'win32' || ((await stat(file)).mode & 0o777) === 0o600;
