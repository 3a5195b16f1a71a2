import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { halved } from '#shared/codes/clearer.ts';
import type { Grey } from '#shared/codes/grey.ts';
import { openCodeReader } from '#shared/codes/reader.ts';
import type { Picture } from '#shared/model/picture.ts';
import { mostPixels } from '#shared/model/picture.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import { greyOfPng, isReadablePicture } from './picture-file.ts';

const reader = openCodeReader(
  async () => new Uint8Array(await readFile(new URL(__FIELDLINK_CODE_READER__, import.meta.url))).buffer,
);

/** Null when the bytes are not what the sizes say. */
function greyOf({ width, height, grey }: Picture): Grey | null {
  const values = Buffer.from(grey, 'base64');
  return width * height > mostPixels || values.length !== width * height ? null : { width, height, values };
}

/** Every look of the largest picture takes some 50 ms: others are let in between two, and no thread of its own is needed. */
const textsOf = (picture: Grey): Promise<readonly string[]> => reader.ofPicture(picture, setImmediate);

/**
 * The texts of all QR codes in a picture, from top to bottom. What they say is data: nothing is opened or evaluated.
 * `picture-unreadable`, `picture-without-code`.
 */
export async function readCodes(picture: Picture): Promise<Result<readonly string[]>> {
  const grey = greyOf(picture);
  if (!grey) return fail('picture-unreadable');
  const texts = await textsOf(grey);
  return texts.length > 0 ? ok(texts) : fail('picture-without-code');
}

/**
 * The same of the bytes of a PNG or JPEG file, as a command reads it; none where it is no such file, or is damaged. Only a
 * PNG is looked at in more than one way: nothing here unpacks a JPEG but the reader itself.
 */
export async function readCodesOfFile(bytes: Buffer): Promise<readonly string[]> {
  if (!isReadablePicture(bytes)) return [];
  const texts = await reader.ofFile(new Uint8Array(bytes)).catch(() => []);
  if (texts.length > 0) return texts;
  let grey = await greyOfPng(bytes);
  while (grey && grey.values.length > mostPixels) grey = halved(grey);
  return grey ? await textsOf(grey) : [];
}
