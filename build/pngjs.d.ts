/** The package has no types of its own; what Fieldlink and its tests use of it. */
declare module 'pngjs' {
  /** RGBA, 8 bit, row by row. */
  interface Pixels {
    readonly width: number;
    readonly height: number;
    readonly data: Buffer;
  }
  interface Reader extends Pixels {
    on(event: 'error', hear: () => void): this;
    on(event: 'parsed', hear: (this: Pixels) => void): this;
    end(bytes: Buffer): void;
  }
  export const PNG: {
    new (): Reader;
    readonly sync: {
      /** Of files that are known to be whole: what is missing is filled up with whatever was in memory. */
      read(bytes: Buffer): Pixels;
      write(picture: Pixels): Buffer;
    };
  };
}
