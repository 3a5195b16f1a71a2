import type { Fault } from '../../model/result.ts';
import type { ErrorCode } from '../errors.ts';
import { callSentences } from './call.ts';
import { consoleSentences } from './console.ts';
import { contentSentences } from './content.ts';
import { diagnosisSentences } from './diagnosis.ts';
import { linkSentences } from './link.ts';
import { pairingSentences } from './pairing.ts';
import { planSentences } from './plan.ts';
import { profilesSentences } from './profiles.ts';
import { reachSentences } from './reach.ts';
import { trustSentences } from './trust.ts';
import type { Sentence } from './sentence.ts';
import { vaultSentences } from './vault.ts';

/** One catalogue for window and CLI: a code without a sentence does not compile. */
const sentences: Record<ErrorCode, Sentence> = {
  ...callSentences,
  ...reachSentences,
  ...trustSentences,
  ...diagnosisSentences,
  ...linkSentences,
  ...planSentences,
  ...contentSentences,
  ...pairingSentences,
  ...profilesSentences,
  ...consoleSentences,
  ...vaultSentences,
};

export interface Explanation {
  readonly what: string;
  readonly cause: string;
  readonly next: string;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * A parameter the core could not name reads as a dash rather than as a hole. Words in place of a name ("the host") begin a
 * sentence with a capital; a name stays as it is.
 */
const fill = (text: string, fault: Fault): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string, at: number) => {
    const value = String(fault.params[name] ?? '–');
    return at === 0 && value.startsWith('the ') ? capital(value) : value;
  });

/** What a technician reads for a fault. */
export function explain(fault: Fault): Explanation {
  const [what, cause, next] = sentences[fault.code];
  return { what: fill(what, fault), cause: fill(cause, fault), next: fill(next, fault) };
}
