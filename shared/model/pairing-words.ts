import type { PairingFacts } from './pairing.ts';
import { isPending } from './pairing-state.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';

/** No document fixes what hosts say when they do not get through; these are what Go and curl say, and what people do. */
const noWay =
  /connect|\breach|unreach|\bdial|\breset|time.?out|timed out|no such host|lookup|resolve|\bdns\b|route|network|offline|unavailable|\bdown\b|x509|certificate|\btls\b|\bEOF\b/i;

/** The words of a host hint that it did not get through to Palette. */
export const speaksOfNoWay = (words: string | null): boolean => noWay.test(words ?? '');

/** A request is there that somebody else has made. */
export const speaksOfAnother = (words: string | null): boolean =>
  /already|pending|exists|in progress/i.test(words ?? '');

const doubt = /fail|error|could not|cannot|unable|not (be )?(told|notified|informed)|still lists/i;

/** They hint that Palette has not heard of a withdrawal. A hint too many costs one look into Palette. */
export const speaksOfDoubt = (words: string | null): boolean =>
  speaksOfNoWay(words) || doubt.test(words ?? '');

/** What a pending request waits for where its hosts do not get through to Palette; null: for somebody's decision. */
export const waitsForWay = (pairing: PairingFacts): Fault | null =>
  isPending(pairing) && speaksOfNoWay(pairing.message)
    ? fault('pairing-waits', { endpoint: pairing.endpoint, message: pairing.message })
    : null;
