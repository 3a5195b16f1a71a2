import { randomBytes, scrypt } from 'node:crypto';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import { leastPassphrase } from '#shared/model/vault.ts';
import type { Lock, PassphraseLock } from './sealed-file.ts';
import { mostMemory } from './sealed-file.ts';

/** The laptop's own keychain, as far as a shell has one. Both may reject: it is another program's to open. */
export interface Keychain {
  wrap(text: string): Promise<Buffer>;
  unwrap(wrapped: Buffer): Promise<string>;
}

export interface HeldKey {
  readonly key: Uint8Array;
  readonly lock: Lock;
}

/** What scrypt charges for one guess. */
export type Price = Pick<PassphraseLock, 'logN' | 'r' | 'p'>;

/** 128 MiB and some tenths of a second a try (OWASP, Password Storage Cheat Sheet: scrypt N=2^17, r=8, p=1). */
export const usualPrice: Price = { logN: 17, r: 8, p: 1 };

/** Composed characters: the same passphrase from another keyboard or system must give the same key. */
const derive = (passphrase: string, { logN, r, p, salt }: PassphraseLock): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const options = { N: 2 ** logN, r, p, maxmem: mostMemory + 64 * 1024 * 1024 };
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });

/** A key that did not exist before, and how it is got again. */
export async function newKey(
  passphrase: string | undefined,
  keychain: Keychain | undefined,
  price: Price,
): Promise<Result<HeldKey>> {
  if (passphrase === undefined) {
    if (!keychain) return fail('passphrase-too-short', { least: leastPassphrase });
    const key = randomBytes(32);
    try {
      const wrapped = await keychain.wrap(key.toString('base64'));
      return ok({ key, lock: { kind: 'keychain', wrapped: wrapped.toString('base64') } });
    } catch {
      return fail('keychain-refused');
    }
  }
  if (passphrase.normalize('NFKC').length < leastPassphrase)
    return fail('passphrase-too-short', { least: leastPassphrase });
  const lock = { kind: 'passphrase', ...price, salt: randomBytes(32).toString('base64') } as const;
  return ok({ key: await derive(passphrase, lock), lock });
}

/** The key that this lock asks for, right or wrong: only unsealing tells. */
export async function keyFor(
  lock: Lock,
  passphrase: string | undefined,
  keychain: Keychain | undefined,
): Promise<Result<HeldKey>> {
  if (lock.kind === 'passphrase') return ok({ key: await derive(passphrase ?? '', lock), lock });
  try {
    if (!keychain) return fail('keychain-refused');
    const key = await keychain.unwrap(Buffer.from(lock.wrapped, 'base64'));
    return ok({ key: Buffer.from(key, 'base64'), lock });
  } catch {
    return fail('keychain-refused');
  }
}
