import { PNG } from 'pngjs';
import type { Grey } from '#shared/codes/grey.ts';
import { greyOf } from '#shared/codes/grey.ts';
import { mostFilePixels } from '#shared/model/picture.ts';

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Of a PNG, by its first chunk (ISO/IEC 15948 11.2.1). */
const pngSize = (bytes: Buffer): number | null =>
  bytes.length >= 24 && bytes.subarray(0, 8).equals(pngMark)
    ? bytes.readUInt32BE(16) * bytes.readUInt32BE(20)
    : null;

/** Start of frame, not the tables that have numbers in between (ITU T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const startOfScan = 0xda;
const endOfImage = Buffer.of(0xff, 0xd9);

/**
 * Of a JPEG, by the header of its frame; null where its scan has no end: of one that was cut off the reader shows what its
 * memory held before, which may be the picture of another host.
 */
function jpegSize(bytes: Buffer): number | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  let pixels: number | null = null;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) pixels = bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    // Within a scan 0xff is followed by 0 or the number of a restart (B.1.1.5): what looks like its end is it.
    if (marker === startOfScan) return bytes.includes(endOfImage, at) ? pixels : null;
    // A fill byte before the marker (B.1.1.2).
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** PNG or JPEG of a size that can be decoded; by what the file says of itself, as a small one may unpack to anything. */
export function isReadablePicture(bytes: Buffer): boolean {
  const pixels = pngSize(bytes) ?? jpegSize(bytes);
  return pixels !== null && pixels > 0 && pixels <= mostFilePixels;
}

/** Of a PNG whose rows come in seven passes, which its reader unpacks without a bound (ISO/IEC 15948 11.2.1). */
const isInterlaced = (bytes: Buffer): boolean => bytes[28] !== 0;

/**
 * A PNG as grey values; null where it is none, is damaged, or is interlaced: a small file of those takes all memory. Not by
 * the reader's `sync`: that one takes a file that was cut off for whole, and fills up with what the memory held before, which
 * may be the picture of another host.
 */
export async function greyOfPng(bytes: Buffer): Promise<Grey | null> {
  if (pngSize(bytes) === null || isInterlaced(bytes)) return null;
  return new Promise((resolve) => {
    // A listener that stays: a damaged file can fail more than once.
    new PNG()
      .on('error', () => resolve(null))
      .on('parsed', function () {
        resolve(greyOf(this.data, this.width, this.height));
      })
      .end(bytes);
  });
}
