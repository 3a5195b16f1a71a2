import type { ErrorCode } from '../../contract/errors.ts';
import { callHelp } from './call.ts';
import type { CodeHelp, OwnWords } from './code-help.ts';
import { consoleHelp } from './console.ts';
import { contentHelp } from './content.ts';
import { diagnosisHelp } from './diagnosis.ts';
import { linkHelp } from './link.ts';
import { openedHelp } from './opened.ts';
import { pairingHelp } from './pairing.ts';
import { planHelp } from './plan.ts';
import { profilesHelp } from './profiles.ts';
import { queueHelp } from './queue.ts';
import { reachHelp } from './reach.ts';
import { registrationHelp } from './registration.ts';
import { siteHelp } from './sites.ts';
import { trustHelp } from './trust.ts';
import { vaultHelp } from './vault.ts';

/** A code that is in none of them does not compile. */
const all: Readonly<Record<ErrorCode, CodeHelp>> = {
  ...callHelp,
  ...reachHelp,
  ...diagnosisHelp,
  ...trustHelp,
  ...linkHelp,
  ...planHelp,
  ...contentHelp,
  ...pairingHelp,
  ...profilesHelp,
  ...consoleHelp,
  ...registrationHelp,
  ...queueHelp,
  ...siteHelp,
  ...openedHelp,
  ...vaultHelp,
};

export function helpOf(code: ErrorCode): OwnWords {
  const help = all[code];
  return typeof help === 'string' ? { group: help } : help;
}
