import { Decompress } from 'fzstd';

const zstdMagic = 0xfd2fb528;
/** Frames that readers skip, such as those of a seekable archive, may come first. */
const isSkippable = (magic: number): boolean => magic >>> 4 === 0x184d2a5;

const tarBlock = 512;
/** So little at a time that what comes of it stays small, however much somebody packed into it. */
const sliceBytes = 512;
const checksumAt = 148;
const checksumLength = 8;

/** A header of tar carries the sum of its bytes, its own field counted as blanks: no other file has that by chance. */
function isTarHeader(block: Uint8Array): boolean {
  const field = block.subarray(checksumAt, checksumAt + checksumLength);
  const told = Number.parseInt(Buffer.from(field).toString('latin1').replaceAll('\0', ' ').trim(), 8);
  const isField = (at: number): boolean => at >= checksumAt && at < checksumAt + checksumLength;
  return told === block.reduce((sum, byte, at) => sum + (isField(at) ? 0x20 : byte), 0);
}

/** The first bytes of what is packed; fewer than asked for where the beginning does not hold them, or cannot be read. */
function unpackedStart(start: Buffer): Uint8Array {
  let unpacked = new Uint8Array();
  const reader = new Decompress((chunk) => {
    if (unpacked.length < tarBlock) unpacked = Buffer.concat([unpacked, chunk]);
  });
  try {
    for (let at = 0; at < start.length && unpacked.length < tarBlock; at += sliceBytes)
      reader.push(start.subarray(at, at + sliceBytes));
  } catch {
    // Cut off in the middle, or packed with more memory than a look is worth: the host will see.
  }
  return unpacked.subarray(0, tarBlock);
}

/**
 * By its first bytes (128 KiB and more hold the first block of any zstd frame): a tar archive, plain or packed with zstd.
 * What cannot be looked into counts as one: refused is only what is certainly none.
 */
export function isArchive(start: Buffer): boolean {
  const magic = start.length < 4 ? 0 : start.readUInt32LE(0);
  if (isSkippable(magic)) return true;
  const first = magic === zstdMagic ? unpackedStart(start) : start.subarray(0, tarBlock);
  return first.length < tarBlock ? magic === zstdMagic : isTarHeader(first);
}
