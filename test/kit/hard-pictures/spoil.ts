import type { Dice } from './dice.ts';
import type { Photo } from './scene.ts';

/** What spoils a photo, in place; lengths in pixels. */
type Spoil = (photo: Photo) => void;

/** Out of focus; a Gauss bell cut off at three sigma. */
export const blur =
  (sigma: number): Spoil =>
  ({ width, height, values }) => {
    const radius = Math.ceil(sigma * 3);
    const bell = Float32Array.from({ length: 2 * radius + 1 }, (_, n) =>
      Math.exp(-((n - radius) ** 2) / (2 * sigma ** 2)),
    );
    const whole = bell.reduce((sum, weight) => sum + weight, 0);
    along(values, { lines: height, next: width, length: width, step: 1 }, bell, whole);
    along(values, { lines: width, next: 1, length: height, step: width }, bell, whole);
  };

interface Lines {
  readonly lines: number;
  readonly next: number;
  readonly length: number;
  readonly step: number;
}

function along(
  values: Float32Array,
  { lines, next, length, step }: Lines,
  bell: Float32Array,
  whole: number,
): void {
  const radius = (bell.length - 1) / 2;
  const line = new Float32Array(length + 2 * radius);
  for (let start = 0; start < lines * next; start += next) {
    for (let n = 0; n < line.length; n += 1)
      line[n] = values[start + Math.min(length - 1, Math.max(0, n - radius)) * step] ?? 0;
    for (let n = 0; n < length; n += 1) {
      let sum = 0;
      for (let k = 0; k < bell.length; k += 1) sum += (bell[k] ?? 0) * (line[n + k] ?? 0);
      values[start + n * step] = sum / whole;
    }
  }
}

/** A lamp in the glass: brightest at its middle, where nothing is left of the code. */
export const glare =
  ([cx, cy]: readonly [number, number], radius: number, strength: number): Spoil =>
  ({ width, height, values }) => {
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const far = ((x - cx) ** 2 + (y - cy) ** 2) / radius ** 2;
        const at = y * width + x;
        values[at] = (values[at] ?? 0) + strength * Math.exp(-far);
      }
  };

/** Light that falls off from one side to the other, to `least` of what it was. */
export const shade =
  (angle: number, least: number): Spoil =>
  ({ width, height, values }) => {
    const [dx, dy] = [Math.cos(angle) / width, Math.sin(angle) / height];
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const along = Math.min(1, Math.max(0, 0.5 + (x - width / 2) * dx + (y - height / 2) * dy));
        const at = y * width + x;
        values[at] = (values[at] ?? 0) * (least + (1 - least) * along);
      }
  };

/** Of a small lens in bad light. */
export const noise =
  (sigma: number, { between, normal }: Dice): Spoil =>
  ({ values }) => {
    // Drawn from a ring of normal numbers: a picture has a million pixels.
    const ring = Float32Array.from({ length: 8191 }, () => normal() * sigma);
    let at = Math.floor(between(0, ring.length));
    for (let n = 0; n < values.length; n += 1) {
      at = (at + 1 + (n % 7)) % ring.length;
      values[n] = (values[n] ?? 0) + (ring[at] ?? 0);
    }
  };

/** Grease, paint, a torn corner: a patch of one grey. */
export const dirt =
  ([cx, cy]: readonly [number, number], radius: number, grey: number): Spoil =>
  ({ width, height, values }) => {
    for (let y = Math.max(0, Math.floor(cy - radius)); y < Math.min(height, cy + radius); y += 1)
      for (let x = Math.max(0, Math.floor(cx - radius)); x < Math.min(width, cx + radius); x += 1)
        if ((x - cx) ** 2 + (y - cy) ** 2 < radius ** 2) values[y * width + x] = grey;
  };
