import type { Contrast } from './clearer.ts';
import { enlarged, localContrast } from './clearer.ts';
import type { Grey } from './grey.ts';

/** A picture made clearer; null where it is too large for that in the time a frame of a camera has. */
type Way = (picture: Grey) => Grey | null;

/** Pixels; four times as many come of it. */
const mostToEnlarge = 400_000;

const enlargedBy =
  (contrast: Contrast): Way =>
  (picture) =>
    picture.values.length > mostToEnlarge ? null : localContrast(enlarged(picture), contrast);

/**
 * In the order of what each costs and finds: as it is, the decoder misses one in five of the pictures of
 * `npm run -s bench -- qr`. Noise and blur are met by contrast as wide as a module of 3 to 6 pixels, glare by contrast
 * without its light and shade, small codes by size.
 */
export const ways: readonly Way[] = [
  (picture) => picture,
  (picture) => localContrast(picture, { near: 1, far: 4, gain: 3 }),
  (picture) => localContrast(picture, { near: 1, far: 8, gain: 40 }),
  enlargedBy({ near: 2, far: 5, gain: 4 }),
  enlargedBy({ near: 3, far: 6, gain: 2 }),
];
