import type { Sentence } from './sentence.ts';

/** Cluster profiles: files of them, and the packs of a cluster. */
export const profilesSentences = {
  'match-file-too-large': [
    'The file {file} is too large: at most {most} MB.',
    'It holds more than profiles or packs, or it is another file.',
    'Choose a file that was saved with Export file.',
  ],
  'match-file-not-json': [
    'The file {file} is not JSON.',
    'It is another file, or it was cut off when it was saved or copied.',
    'Save it again and choose that file.',
  ],
  'layers-file-wrong': [
    'The file {file} does not tell the packs of a cluster.',
    'It is JSON, but not the answer of the host’s cluster/applications.',
    'Save that answer, as the host returns it, and choose that file.',
  ],
  'profiles-file-wrong': [
    'The file {file} holds no cluster profiles.',
    'It is JSON, but not an array of v1ClusterProfile.',
    'Choose a file that was saved with Export file, or the profiles as Palette’s API returns them.',
  ],
  'profiles-unpublished': [
    'None of the profiles of {file} can be chosen.',
    'There are none, they are drafts, or their latest versions are not among them.',
    'Publish them in Palette, then fetch or export them again.',
  ],
  'profiles-none': [
    'There are no profiles on this laptop yet.',
    'None were fetched from a console, and no file of them was imported.',
    'Fetch them from the console, or import a file.',
  ],
  'layers-no-cluster': [
    '{host} tells of no cluster.',
    'None was created on it, or it is being created or deleted.',
    'Create the cluster in Local UI first, and wait until it is Running.',
  ],
} as const satisfies Record<string, Sentence>;
