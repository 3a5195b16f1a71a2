/** How far the bytes of one item are: of the file that is read (`hashing`) or sent (`uploading`). */
export interface Transfer {
  /** Bytes. */
  readonly done: number;
  readonly total: number;
  /** Bytes in a second, lately; null until that can be said. */
  readonly perSecond: number | null;
  /** Epoch milliseconds of this laptop when the last byte was taken, once that was a while ago; null: they flow. */
  readonly stalledSince: number | null;
}

/** Seconds until all bytes are through at the pace they have now; null until that can be said. */
export const transferSecondsLeft = ({ done, total, perSecond, stalledSince }: Transfer): number | null =>
  stalledSince !== null || perSecond === null || perSecond <= 0 ? null : (total - done) / perSecond;

/** 0 to 1; nothing to send is all sent. */
export const transferShare = ({ done, total }: Transfer): number =>
  total === 0 ? 1 : Math.min(1, done / total);

/** Bytes that were through at a moment, in ms of a clock that never jumps. */
export interface Mark {
  readonly at: number;
  readonly done: number;
}

/** Long enough to be calm, short enough to be true. */
const windowMs = 10_000;
/** What less time lets expect is noise. */
const leastMs = 1_000;
const betweenMs = 250;

/** The marks of the last seconds, with one more; a few in a second suffice, and the last one is the latest. */
export function marked(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  const last = marks.at(-2);
  const kept = last && mark.at - last.at < betweenMs ? marks.slice(0, -1) : marks;
  const young = kept.findIndex(({ at }) => mark.at - at <= windowMs);
  return [...(young < 0 ? [] : kept.slice(young)), mark];
}

/** Bytes in a second over the last marks; null as long as they are too close together. */
export function rateOf(marks: readonly Mark[], now: number): number | null {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || now - first.at < leastMs) return null;
  return ((last.done - first.done) * 1_000) / (now - first.at);
}
