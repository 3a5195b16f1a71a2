import { randomBytes } from 'node:crypto';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import { leastPassphrase } from '#shared/model/vault.ts';
import type { Price } from './passphrase-key.ts';
import { keyOfPassphrase, whyNotGuarding } from './passphrase-key.ts';
import type { Lock, PassphraseLock } from './sealed-file.ts';

/** The laptop's own keychain, as far as a shell has one. Both may reject: it is another program's to open. */
export interface Keychain {
  wrap(text: string): Promise<Buffer>;
  unwrap(wrapped: Buffer): Promise<string>;
}

export interface HeldKey {
  readonly key: Uint8Array;
  readonly lock: Lock;
}

const derive = (passphrase: string, lock: PassphraseLock): Promise<Uint8Array> =>
  keyOfPassphrase(passphrase, Buffer.from(lock.salt, 'base64'), lock);

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
  const weak = whyNotGuarding(passphrase);
  if (weak) return { error: weak };
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
