import type { openedSentences } from '../../contract/sentences/opened.ts';
import type { HelpFor } from './code-help.ts';

export const openedHelp: HelpFor<typeof openedSentences> = {
  'opened-gone': 'opened-files',
  'opened-unreadable': 'opened-files',
  'opened-no-file': 'opened-files',
  'opened-on-server': 'opened-files',
  'opened-foreign': { group: 'opened-files', related: ['sealed-not-a-sealed-file', 'queue-file-foreign'] },
  'opened-too-large': 'opened-files',
  'opened-too-many': 'opened-files',
  'report-damaged': 'opened-files',
  'report-newer': 'opened-files',
};
