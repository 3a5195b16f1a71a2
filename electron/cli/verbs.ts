import { discover } from './discover.ts';
import { labels } from './labels.ts';
import { help } from './help.ts';
import { link, unlink } from './link.ts';
import { match } from './match.ts';
import { pair, pairCancel, pairStatus } from './pair.ts';
import { qr, qrRead } from './qr.ts';
import { status, token } from './read.ts';
import { queue } from './queue.ts';
import { register } from './register.ts';
import { upload } from './upload.ts';
import { userData } from './user-data.ts';
import type { FileVerb, Verb } from './verb.ts';

/** To add a verb: a row here. */
export const verbs: Readonly<Record<string, Verb | FileVerb>> = {
  discover,
  link,
  unlink,
  status,
  token,
  upload,
  match,
  pair,
  'pair-status': pairStatus,
  'pair-cancel': pairCancel,
  'user-data': userData,
  register,
  queue,
  qr,
  'qr-read': qrRead,
  labels,
  help,
};
