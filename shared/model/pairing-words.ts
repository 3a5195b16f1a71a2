import type { PairingFacts } from './pairing.ts';
import { isPending } from './pairing-state.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';

/** No document fixes what hosts say when they do not get through; these are what Go and curl say, and what people do. */
const noWay =
  /connect|reach|dial|refused|reset|time.?out|timed out|no such host|lookup|resolve|\bdns\b|route|network|offline|unavailable|\bdown\b|x509|certificate|\btls\b|\bEOF\b|not (be )?(told|notified|informed)|still lists/i;

/** The words of a host hint that Palette has not heard it. A hint too many costs one look into Palette. */
export const speaksOfNoWay = (words: string | null): boolean => noWay.test(words ?? '');

/** What a pending request waits for where its hosts do not get through to Palette; null: for somebody's decision. */
export const waitsForWay = (pairing: PairingFacts): Fault | null =>
  isPending(pairing) && speaksOfNoWay(pairing.message)
    ? fault('pairing-waits', { endpoint: pairing.endpoint, message: pairing.message })
    : null;
