import { z } from 'zod';
import type { Result } from '#shared/model/result.ts';
import { sealedMark as mark } from '#shared/model/file-content.ts';
import { fail, ok } from '#shared/model/result.ts';
import type { Price } from './passphrase-key.ts';
import { isAffordable, priceFields } from './passphrase-key.ts';

export const sealedMark = Buffer.from(mark, 'latin1');

/** Where what stands, in bytes: mark, version, logN, r, p, salt, nonce, length of the body, then the body and its tag. */
export const versionAt = 8;
const priceAt = 9;
const saltAt = 12;
const nonceAt = 28;
const lengthAt = 40;
export const bodyStart = 44;
export const tagBytes = 16;

const affordable = z.object(priceFields).refine(isAffordable);

export interface SealedHead {
  readonly price: Price;
  /** 16 bytes. */
  readonly salt: Buffer;
  /** 12 bytes. */
  readonly nonce: Buffer;
  /** With the tag. */
  readonly bodyBytes: number;
}

/** Version 1. Nothing in it is secret, all of it is authenticated. */
export function headOf({ price, salt, nonce, bodyBytes }: SealedHead): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bodyBytes);
  return Buffer.concat([sealedMark, Buffer.from([1, price.logN, price.r, price.p]), salt, nonce, length]);
}

/** Of a whole file, before any key is made: `sealed-truncated`, or changed for sure. */
export function readHead(bytes: Buffer): Result<SealedHead> {
  if (bytes.length < bodyStart + tagBytes) return fail('sealed-truncated');
  const bodyBytes = bytes.readUInt32BE(lengthAt);
  if (bytes.length - bodyStart < bodyBytes) return fail('sealed-truncated');
  const [logN, r, p] = bytes.subarray(priceAt, saltAt);
  const price = affordable.safeParse({ logN, r, p });
  if (bytes.length - bodyStart > bodyBytes || !price.success)
    return fail('sealed-wrong-passphrase-or-changed');
  const [salt, nonce] = [bytes.subarray(saltAt, nonceAt), bytes.subarray(nonceAt, lengthAt)];
  return ok({ price: price.data, salt, nonce, bodyBytes });
}
