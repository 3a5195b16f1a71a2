import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { z } from 'zod';
import { isAffordable, priceFields } from './passphrase-key.ts';

const base64 = (bytes: number) => z.base64().length(Math.ceil(bytes / 3) * 4);

const passphraseLock = z
  .strictObject({ kind: z.literal('passphrase'), ...priceFields, salt: base64(32) })
  .refine(isAffordable);
const keychainLock = z.strictObject({
  kind: z.literal('keychain'),
  /** The key as the laptop's keychain wrapped it. */
  wrapped: z.base64().max(8_192),
});

/** In the open, but authenticated: no field can be changed without the key. */
const header = z.strictObject({
  alg: z.literal('dir'),
  enc: z.literal('A256GCM'),
  typ: z.literal('fieldlink-vault-1'),
  lock: z.union([passphraseLock, keychainLock]),
  /** Whether an account is inside: a locked vault is worth unlocking only then. */
  remembers: z.boolean(),
  /** A key of its own for every write. */
  salt: base64(32),
});

export type PassphraseLock = z.output<typeof passphraseLock>;
export type Lock = z.output<typeof header>['lock'];

const sumOf = (sealed: string): string => createHash('sha256').update(sealed).digest('hex');

const headerOf = (sealed: string): unknown => {
  try {
    return decodeProtectedHeader(sealed);
  } catch {
    return null;
  }
};

/**
 * A JWE (RFC 7516) in compact form and its checksum. The checksum is no protection: it tells a damaged file from a
 * mistyped passphrase, without a key.
 */
export const sealedFile = z
  .strictObject({ version: z.literal(1), sealed: z.string().max(4_000_000), sum: z.string() })
  .refine(({ sealed, sum }) => sumOf(sealed) === sum)
  .transform((file) => ({ ...file, header: headerOf(file.sealed) }))
  .pipe(z.object({ version: z.literal(1), sealed: z.string(), sum: z.string(), header }));

export type SealedFile = z.output<typeof sealedFile>;

const keyOfWrite = (key: Uint8Array, salt: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, Buffer.from(salt, 'base64'), 'fieldlink-vault-1', 32));

/** AES-256-GCM under a fresh salt and nonce. */
export async function seal(
  key: Uint8Array,
  open: { readonly lock: Lock; readonly remembers: boolean },
  text: string,
): Promise<SealedFile> {
  const { CompactEncrypt } = await import('jose');
  const salt = randomBytes(32).toString('base64');
  const head = { alg: 'dir', enc: 'A256GCM', typ: 'fieldlink-vault-1', ...open, salt } as const;
  const sealed = await new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader(head)
    .encrypt(keyOfWrite(key, salt));
  return { version: 1, sealed, sum: sumOf(sealed), header: head };
}

/** Null: another key, or somebody changed it. */
export async function unseal(key: Uint8Array, file: SealedFile): Promise<string | null> {
  const { compactDecrypt } = await import('jose');
  try {
    const { plaintext } = await compactDecrypt(file.sealed, keyOfWrite(key, file.header.salt), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return new TextDecoder().decode(plaintext);
  } catch {
    return null;
  }
}
