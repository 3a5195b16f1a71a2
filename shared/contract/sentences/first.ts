import { callSentences } from './call.ts';
import { learn } from './explain.ts';
import { linkSentences } from './link.ts';
import { planSentences } from './plan.ts';
import { reachSentences } from './reach.ts';
import { trustSentences } from './trust.ts';
import { vaultSentences } from './vault.ts';

/** What can be said as soon as there is a page. */
export const firstSentences = {
  ...callSentences,
  ...reachSentences,
  ...trustSentences,
  ...linkSentences,
  ...planSentences,
  ...vaultSentences,
};

learn(firstSentences);
