import type { queueSentences } from '../../contract/sentences/queue.ts';
import type { HelpFor } from './code-help.ts';

export const queueHelp: HelpFor<typeof queueSentences> = {
  'sealed-not-a-sealed-file': 'sealed-files',
  'sealed-truncated': 'sealed-files',
  'sealed-too-new': 'sealed-files',
  'sealed-too-old': 'sealed-files',
  'sealed-too-large': 'sealed-files',
  'sealed-wrong-passphrase-or-changed': {
    group: 'sealed-files',
    more: 'A sealed file opens only as a whole and only with its words. It does not tell whether the words or the file are wrong, so that nobody can try them out.',
    steps: [
      'Type the words anew, small, with one blank between them, in the order in which they were shown.',
      'Make sure that the words belong to this file: each export has its own.',
      'Copy the file again, by stick rather than through a mail program.',
      'Are the words lost, export again on the laptop that it comes from: the queue is still there.',
    ],
    related: ['sealed-truncated', 'sealed-not-a-sealed-file'],
  },
  'chain-too-long': 'sealed-files',
  'chain-not-joined': 'sealed-files',
  'queue-token-inactive': { group: 'queue', related: ['user-data-token-inactive'] },
  'queue-not-editable': {
    group: 'queue',
    more: 'Once an entry was exported, another laptop may send it as it was; once Palette has a part of it, changing the rest would leave two halves.',
    related: ['queue-undo-unfinished', 'queue-nothing-made'],
  },
  'queue-not-by-hand': 'queue',
  'queue-nothing-made': 'queue',
  'queue-nothing-left': 'queue',
  'queue-undo-unfinished': {
    group: 'queue',
    done: 'A part is taken back, a part may still be in Palette. Nothing is sent anew meanwhile.',
    related: ['site-undo-waits', 'queue-not-editable'],
  },
  'queue-file-foreign': 'sealed-files',
  'queue-file-version': 'sealed-files',
};
