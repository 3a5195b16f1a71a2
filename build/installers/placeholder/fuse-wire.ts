// vendor: what @electron/fuses looks for in an Electron binary, then the wire's version, its length, and a fuse a byte.
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** As Electron 45 ships them; the ninth, traps of WebAssembly, is not in the table of @electron/fuses 1.8. */
const shipped = '101100011';

/** A wire that fuses can be flipped and read back in, as in the real thing. */
export const fuseWire = Buffer.concat([
  Buffer.from(sentinel),
  Buffer.from([1, shipped.length]),
  Buffer.from(shipped),
]);

export const saying =
  'Placeholder, not Electron: made by Fieldlink to check its packages where Electron cannot be had.';

/** What stands for a program. It begins as no format of any system, so that nothing can start it, no shell either. */
export const program = (...more: Buffer[]): Buffer => Buffer.concat([Buffer.from(`\0${saying}\n`), ...more]);
