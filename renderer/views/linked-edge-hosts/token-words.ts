/** `1:54` */
export const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Design §6: a token with less than min(10 s, a quarter of its interval) left is not used. */
export const tooShort = (leftSeconds: number, intervalSeconds: number): boolean =>
  leftSeconds < Math.min(10, intervalSeconds / 4);
