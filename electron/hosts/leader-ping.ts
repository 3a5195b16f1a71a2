import type { HostRecord, LeaderPing } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
import { ownAddress } from '#shared/model/network.ts';
import { operations } from '#shared/wire/operations.ts';
import { tidy } from '#shared/wire/tidy.ts';
import type { Patience } from '../http/patience.ts';
import type { Registry } from './registry.ts';
import type { Ask } from './sessions.ts';

/** A way that swallows packets keeps the answer back; given up just short of when the host itself would count as silent. */
const shareOfPatience = 0.8;

/** Shown in a row among others. */
const longestWords = 120;

/** `pingHostStatus` is a free string without documented words, so only what cannot mean anything else is a verdict. */
const misses = /time[d -]*out|refused|unreach|no route|not reach|\bdown\b/i;
/** "success: false", "ok, 100% packet loss": the one word does not outweigh the other. */
const doubts = /\b(false|not?|none|fail\w*|err\w*|lost|loss|un\w+)\b/i;
const reaches = /^\W*(success|succeeded|ok|reach(able|ed)|alive|pong|true)\b/i;

const outcomeOf = (words: string): LeaderPing['outcome'] => {
  if (misses.test(words)) return 'missed';
  return reaches.test(words) && !doubts.test(words) ? 'reached' : 'untold';
};

/** Lets a signed-in host ping the host that shall lead it and notes what it says. Nothing else is asked of either. */
export async function pingLeader(
  key: string,
  leader: HostRecord,
  { ask, registry, patience }: { ask: Ask; registry: Registry; patience: Patience },
): Promise<void> {
  const endpoint = hostPort(ownAddress(leader), leader.port);
  // Given up by us, not by the host: that tells nothing of whether the host itself is there.
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, patience.answerMs * shareOfPatience);
  const reply = await ask(key, operations.connectivityPing, { query: { endpoint }, signal: abort.signal });
  clearTimeout(timer);
  const words = 'ok' in reply ? (reply.ok.pingHostStatus ?? null) : (reply.wire?.message ?? null);
  const said = words === null ? 'untold' : outcomeOf(words);
  // An agent may answer a ping that failed as an error, but never one that succeeded.
  const outcome = 'ok' in reply || said === 'missed' ? said : 'untold';
  registry.learn(key, {
    leaderPing: { leader: leader.key, endpoint, outcome, words: words && tidy(words, longestWords) },
  });
}
