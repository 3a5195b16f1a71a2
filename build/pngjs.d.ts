/** The package has no types of its own; what Fieldlink and its tests use of it. */
declare module 'pngjs' {
  /** RGBA, 8 bit, row by row. */
  interface Pixels {
    readonly width: number;
    readonly height: number;
    readonly data: Buffer;
  }
  export const PNG: {
    readonly sync: {
      /** Throws where the file is damaged. */
      read(bytes: Buffer): Pixels;
      write(picture: Pixels): Buffer;
    };
  };
}
