/** A picture that may hold codes, as grey values: the page has decoded the file, so the core parses no image format. */
export interface Picture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** One byte per pixel, row by row, in base64. */
  readonly grey: string;
}

/** Fits one call (4 MiB) in base64; a sheet of a dozen codes is still sharp. Larger photos are scaled down to it. */
export const mostPixels = 2_800_000;

/** Bytes of a picture file: more than any phone's photo. */
export const mostPictureBytes = 20 * 1024 * 1024;

/** A photo of the largest cameras: decoding takes four bytes a pixel, whatever the file takes. */
export const mostFilePixels = 64_000_000;
