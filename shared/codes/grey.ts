/** A picture, one byte a pixel, row by row. */
export interface Grey {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array | Uint8ClampedArray;
}

/** Rec. 601 luma of RGBA, 8 bit, in parts of 256. */
export function greyOf(rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): Grey {
  const values = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < values.length; at += 1, from += 4)
    values[at] = (77 * (rgba[from] ?? 0) + 150 * (rgba[from + 1] ?? 0) + 29 * (rgba[from + 2] ?? 0)) >> 8;
  return { width, height, values };
}

/** As RGBA. The opacity goes last: the machines that run Fieldlink are little endian. */
export function rgbaOf({ values }: Grey): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at += 1) pixels[at] = 0xff000000 + (values[at] ?? 0) * 0x010101;
  return new Uint8ClampedArray(pixels.buffer);
}
