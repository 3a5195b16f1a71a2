import type { Sentence } from './sentence.ts';

/** Files that the laptop's system hands over, and reports of visits. */
export const openedSentences = {
  'opened-gone': [
    'The file is not there any more.',
    'It was moved, renamed or deleted, or the drive it was on has been pulled out.',
    'Put the drive back or find the file, and open it again.',
  ],
  'opened-unreadable': [
    'The file cannot be read ({reason}).',
    'It belongs to another user, another program holds it, or the drive is failing.',
    'Copy it to this laptop, make it readable for you, and open it again.',
  ],
  'opened-no-file': [
    'That is no file that Fieldlink could open.',
    'It is a folder, a device or a pipe.',
    'Open a queue or a report that Fieldlink saved.',
  ],
  'opened-on-server': [
    'Fieldlink opens no files on servers by their network name (\\\\server\\…).',
    'Windows would sign in to that server with your account, merely to look at the file.',
    'Copy the file to this laptop and open it from there.',
  ],
  'opened-foreign': [
    'This is neither a queue nor a report of Fieldlink.',
    'Another file was chosen, or a program on its way changed it.',
    'Open the file that Fieldlink saved, or copy it again.',
  ],
  'opened-too-large': [
    'The file is too large: at most {most} MB.',
    'Far more is in it than Fieldlink ever saves, so it is another file or was changed.',
    'Open the file that Fieldlink saved. A queue can be exported in parts.',
  ],
  'opened-too-many': [
    'More files were handed over than Fieldlink takes at once: {most}.',
    'Many were chosen together, or a program hands them over.',
    'Nothing was done with the others. Open them when those before them are done.',
  ],
  'report-damaged': [
    'The report cannot be read, and nothing of it is shown.',
    'It was cut short while it was copied, or another program changed it.',
    'Copy it again from where it was saved, or ask for a new export.',
  ],
  'report-newer': [
    'The report is of format {version}; this Fieldlink reads {known}.',
    'It was written by a newer Fieldlink.',
    'Update Fieldlink on this laptop.',
  ],
} as const satisfies Record<string, Sentence>;
