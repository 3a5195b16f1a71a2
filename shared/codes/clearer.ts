import type { Grey } from './grey.ts';

const within = (at: number, length: number): number => Math.min(length - 1, Math.max(0, at));

/** Mean of the square of `2 * radius + 1` pixels around each; the edge goes on for ever. */
function meanAround({ width, height, values }: Grey, radius: number): Uint8Array {
  const means = new Uint8Array(values.length);
  const columns = new Int32Array(width);
  const share = 1 / (2 * radius + 1) ** 2;
  const enter = (row: number, sign: 1 | -1): void => {
    const from = within(row, height) * width;
    for (let x = 0; x < width; x += 1) columns[x] = (columns[x] ?? 0) + sign * (values[from + x] ?? 0);
  };
  for (let row = -radius; row <= radius; row += 1) enter(row, 1);
  for (let y = 0; y < height; y += 1) {
    let sum = 0;
    for (let x = -radius; x <= radius; x += 1) sum += columns[within(x, width)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      means[y * width + x] = sum * share;
      sum += (columns[within(x + radius + 1, width)] ?? 0) - (columns[within(x - radius, width)] ?? 0);
    }
    enter(y + radius + 1, 1);
    enter(y - radius, -1);
  }
  return means;
}

/** Radii in pixels: what is finer than `near` is noise, what is coarser than `far` is light and shade. */
export interface Contrast {
  readonly near: number;
  readonly far: number;
  readonly gain: number;
}

/** Lifts what is as large as a module out of noise, blur and uneven light. */
export function localContrast(picture: Grey, { near, far, gain }: Contrast): Grey {
  const calm = meanAround(picture, near);
  const light = meanAround(picture, far);
  const values = new Uint8ClampedArray(calm.length);
  for (let at = 0; at < values.length; at += 1)
    values[at] = (calm[at] ?? 0) + gain * ((calm[at] ?? 0) - (light[at] ?? 0));
  return { ...picture, values };
}

/** Twice as wide and high, straight lines between the pixels: modules of three pixels become tellable. */
export function enlarged({ width, height, values }: Grey): Grey {
  const wide = new Uint8Array(values.length * 2);
  const between = (from: Uint8Array | Uint8ClampedArray, at: number, beside: number): number =>
    (3 * (from[at] ?? 0) + (from[beside] ?? 0) + 2) >> 2;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      wide[2 * at] = between(values, at, x === 0 ? at : at - 1);
      wide[2 * at + 1] = between(values, at, x === width - 1 ? at : at + 1);
    }
  const all = new Uint8Array(values.length * 4);
  const row = width * 2;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      all[2 * y * row + x] = between(wide, at, y === 0 ? at : at - row);
      all[(2 * y + 1) * row + x] = between(wide, at, y === height - 1 ? at : at + row);
    }
  return { width: row, height: height * 2, values: all };
}

/** Half as wide and high: what a large photo is scaled down by. */
export function halved({ width, height, values }: Grey): Grey {
  const [w, h] = [width >> 1, height >> 1];
  const less = new Uint8Array(w * h);
  for (let y = 0; y < h; y += 1)
    for (let x = 0; x < w; x += 1) {
      const at = 2 * (y * width + x);
      const four = [at, at + 1, at + width, at + width + 1];
      less[y * w + x] = four.reduce((sum, from) => sum + (values[from] ?? 0), 2) >> 2;
    }
  return { width: w, height: h, values: less };
}
