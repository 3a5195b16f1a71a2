import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import jsQR from 'jsqr';
import type { Grey } from '#shared/codes/grey.ts';
import { rgbaOf } from '#shared/codes/grey.ts';
import { openCodeReader } from '#shared/codes/reader.ts';

const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
const reader = openCodeReader(async () => new Uint8Array(await readFile(wasm)).buffer);

/** Texts in a picture. */
export type Read = (picture: Grey) => Promise<readonly string[]>;

export const ours: Read = (picture) => reader.ofPicture(picture);

/** The usual reader of web pages, by its own defaults: it tries the picture inverted too. */
export const others: Read = (picture) => {
  const found = jsQR(rgbaOf(picture), picture.width, picture.height);
  return Promise.resolve(found ? [found.data] : []);
};
