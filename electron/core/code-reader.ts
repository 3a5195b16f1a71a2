import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Picture } from '#shared/model/picture.ts';
import { mostPixels } from '#shared/model/picture.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import { isReadablePicture } from './picture-file.ts';

/** A printed sheet; more than that is no list of hosts. */
const mostCodes = 100;

let prepared: Promise<unknown> | null = null;

/** Read from the file beside the bundle: by itself the package would fetch it from the internet. */
async function prepare(): Promise<void> {
  const wasmBinary = await readFile(new URL(__FIELDLINK_CODE_READER__, import.meta.url));
  await prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer },
    fireImmediately: true,
  });
}

/** Grey as the RGBA that the reader takes; null when the bytes are not what the sizes say. */
function pixelsOf({ width, height, grey }: Picture): Uint8ClampedArray | null {
  const bytes = Buffer.from(grey, 'base64');
  if (width * height > mostPixels || bytes.length !== width * height) return null;
  // The opacity goes last: the machines that run Fieldlink are little endian.
  const pixels = new Uint32Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) pixels[at] = 0xff000000 + (bytes[at] ?? 0) * 0x010101;
  return new Uint8ClampedArray(pixels.buffer);
}

/** Texts from top to bottom, none where there is no code. The harder look lets others in before. */
async function look(input: Parameters<typeof readBarcodes>[0]): Promise<readonly string[]> {
  // A load that failed (too many open files) is tried again with the next picture.
  await (prepared ??= prepare().catch((error: unknown) => {
    prepared = null;
    throw error;
  }));
  for (const tryHarder of [false, true]) {
    const options = { formats: ['QRCode' as const], maxNumberOfSymbols: mostCodes, tryHarder };
    const found = (await readBarcodes(input, options)).filter(({ isValid }) => isValid);
    found.sort((a, b) => a.position.topLeft.y - b.position.topLeft.y);
    if (found.length > 0) return found.map(({ text }) => text);
    await setImmediate();
  }
  return [];
}

/**
 * The texts of all QR codes in a picture, from top to bottom. What they say is data: nothing is opened or evaluated.
 * `picture-unreadable`, `picture-without-code`. A look at the largest picture takes some 50 ms, so it needs no thread of its
 * own; the harder look follows only where the quick one finds nothing.
 */
export async function readCodes(picture: Picture): Promise<Result<readonly string[]>> {
  const data = pixelsOf(picture);
  if (!data) return fail('picture-unreadable');
  const texts = await look({ data, width: picture.width, height: picture.height, colorSpace: 'srgb' });
  return texts.length > 0 ? ok(texts) : fail('picture-without-code');
}

/** The same of the bytes of a PNG or JPEG file, as a command reads it; none where it is no such file, or is damaged. */
export async function readCodesOfFile(bytes: Buffer): Promise<readonly string[]> {
  if (!isReadablePicture(bytes)) return [];
  return await look(new Uint8Array(bytes)).catch(() => []);
}
