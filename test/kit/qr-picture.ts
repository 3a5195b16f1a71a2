import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { PNG } from 'pngjs';
import { create, toBuffer } from 'qrcode';
import type { Grey } from '#shared/codes/grey.ts';
import { rgbaOf } from '#shared/codes/grey.ts';
import type { Picture } from '#shared/model/picture.ts';

const scale = 4;
/** White around each code, in modules: the standard wants four. */
const quiet = 4;

/** QR codes below one another, as the page hands a decoded picture over. */
export function pictureOfCodes(...texts: readonly string[]): Picture {
  const codes = texts.map((text) => create(text, {}).modules);
  const side = (size: number): number => (size + 2 * quiet) * scale;
  const width = Math.max(...codes.map(({ size }) => side(size)));
  const height = codes.reduce((sum, { size }) => sum + side(size), 0);
  const grey = Buffer.alloc(width * height, 255);
  let top = 0;
  for (const { size, data } of codes) {
    for (let row = 0; row < size * scale; row += 1)
      for (let column = 0; column < size * scale; column += 1)
        if (data[Math.floor(row / scale) * size + Math.floor(column / scale)] === 1)
          grey[(top + quiet * scale + row) * width + quiet * scale + column] = 0;
    top += side(size);
  }
  return { width, height, grey: grey.toString('base64') };
}

/** A file to choose. */
export const pngOfCode = (text: string): Promise<Buffer> => toBuffer(text);

/** The same of several, below one another. */
export function pngOfCodes(...texts: readonly string[]): Buffer {
  const { width, height, grey } = pictureOfCodes(...texts);
  return pngOf({ width, height, values: Buffer.from(grey, 'base64') });
}

/** A small PNG whose head says another size: whoever unpacks it takes room for all of it (ISO/IEC 15948 11.2.1). */
export async function pngSaying(width: number, height: number): Promise<Buffer> {
  const png = await pngOfCode('edge-1');
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** A file named like a picture, of so many bytes with nothing in them. */
export async function emptyPicture(folder: string, bytes: number): Promise<string> {
  const file = path.join(folder, 'empty.png');
  await writeFile(file, '');
  await truncate(file, bytes);
  return file;
}

/** The file of a picture. */
export const pngOf = (picture: Grey): Buffer =>
  PNG.sync.write({ width: picture.width, height: picture.height, data: Buffer.from(rgbaOf(picture)) });
