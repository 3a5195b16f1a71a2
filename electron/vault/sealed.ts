import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import { sixWords } from '#shared/model/six-words.ts';
import { largestSealed } from '#shared/model/vault.ts';
import type { Price } from './passphrase-key.ts';
import { keyOfPassphrase, usualPrice, whyNotGuarding } from './passphrase-key.ts';
import { bodyStart, headOf, readHead, sealedMark, tagBytes, versionAt } from './sealed-head.ts';

const cipher = 'aes-256-gcm';
const newest = 1;

/** Bytes of text: ten times what a thousand registrations take. */
const mostText = 8 * 1024 * 1024;

const tooLarge = fail('sealed-too-large', { most: largestSealed / 1_000_000 });

type Derive = typeof keyOfPassphrase;
type Reader = (bytes: Buffer, passphrase: string, derive: Derive) => Promise<Result<string>>;

/** What a file is sealed and opened with, where it is not the usual. */
export interface Making {
  readonly price: Price;
  readonly derive: Derive;
}
const usual: Making = { price: usualPrice, derive: keyOfPassphrase };

/** A passphrase that can be read out: six words, 66 random bits; with the price of a guess, ages of many machines. */
export const newPassphrase = (): string => sixWords(randomBytes(9).toString('hex')).join(' ');

/**
 * Text (well-formed Unicode) as a file that opens with the passphrase only and of which no bit can be changed; deflated
 * first, as it may travel by QR codes. `passphrase-too-short`, `sealed-too-large`.
 */
export async function seal(
  text: string,
  passphrase: string,
  { price, derive } = usual,
): Promise<Result<Buffer>> {
  const weak = whyNotGuarding(passphrase);
  if (weak) return { error: weak };
  const plain = Buffer.from(text);
  if (plain.length > mostText) return tooLarge;
  const packed = await promisify(deflateRaw)(plain, { level: 9 });
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const head = headOf({ price, salt, nonce, bodyBytes: packed.length + tagBytes });
  const key = await derive(passphrase, salt, price);
  const locked = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(head);
  const bytes = Buffer.concat([head, locked.update(packed), locked.final(), locked.getAuthTag()]);
  // Nobody could open it again.
  return bytes.length > largestSealed ? tooLarge : ok(bytes);
}

/** Null: another key, or somebody changed it. */
function decrypted(bytes: Buffer, key: Buffer, nonce: Buffer): Buffer | null {
  const locked = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes })
    .setAAD(bytes.subarray(0, bodyStart))
    .setAuthTag(bytes.subarray(-tagBytes));
  try {
    return Buffer.concat([locked.update(bytes.subarray(bodyStart, -tagBytes)), locked.final()]);
  } catch {
    return null;
  }
}

const firstReader: Reader = async (bytes, passphrase, derive) => {
  const head = readHead(bytes);
  if (!isOk(head)) return head;
  const { price, salt, nonce } = head.ok;
  const packed = decrypted(bytes, await derive(passphrase, salt, price), nonce);
  if (!packed) return fail('sealed-wrong-passphrase-or-changed');
  // Whoever knows the passphrase may still have packed a bomb.
  const text = await promisify(inflateRaw)(packed, { maxOutputLength: mostText }).catch(() => null);
  return text ? ok(text.toString('utf8')) : tooLarge;
};

/** By version: a new format is a new row, and the old ones stay readable. */
const readers: ReadonlyMap<number, Reader> = new Map([[newest, firstReader]]);

/**
 * The text of a sealed file, whole and as it was sealed, or none of it: `sealed-not-a-sealed-file`, `sealed-truncated`,
 * `sealed-too-new`, `sealed-too-old`, `sealed-too-large`, `sealed-wrong-passphrase-or-changed`. A hostile file takes no
 * more than 256 MiB and about a second.
 */
export async function unseal(
  bytes: Buffer,
  passphrase: string,
  { derive }: Pick<Making, 'derive'> = usual,
): Promise<Result<string>> {
  if (!bytes.subarray(0, versionAt).equals(sealedMark.subarray(0, bytes.length)))
    return fail('sealed-not-a-sealed-file');
  const version = bytes[versionAt];
  if (version === undefined) return fail('sealed-truncated');
  if (bytes.length > largestSealed) return tooLarge;
  const read = readers.get(version);
  if (read) return read(bytes, passphrase, derive);
  return fail(version > newest ? 'sealed-too-new' : 'sealed-too-old', { version, known: newest });
}
