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
