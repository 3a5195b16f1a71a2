import { createPublicKey, createVerify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Taster } from './digest.ts';

/** Base64 of a PEM file or of DER, or the PEM file itself: the vendor says no more than "base64 encoded key". */
function keyOf(text: string): KeyObject | null {
  const bytes = Buffer.from(text, 'base64');
  const forms = [
    () => createPublicKey(bytes.toString('latin1')),
    () => createPublicKey({ key: bytes, format: 'der', type: 'spki' }),
    () => createPublicKey(text),
  ];
  for (const read of forms) {
    try {
      return read();
    } catch {
      // The next form, then.
    }
  }
  return null;
}

const base64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

/** As a file it is binary, as `openssl dgst -sign` writes it, or base64 of that (inferred). */
const signatureOf = (file: Buffer): Buffer => {
  const text = file.toString('latin1');
  return base64.test(text) ? Buffer.from(text, 'base64') : file;
};

/** Of a signature file; one that went meanwhile fits nothing. */
export const contentOf = (path: string): Promise<Buffer> => readFile(path).catch(() => Buffer.alloc(0));

export interface Proof {
  readonly taste: Taster;
  /** Whether the signature fits all that was tasted. */
  holds(): boolean;
}

/**
 * Checks a signature over SHA-256 while the file is read anyway. Null: key or signature are of a kind that cannot be checked
 * here (the scheme is undocumented; RSA and EC are), and the host decides.
 */
export function proofOf(key: string, signature: Buffer): Proof | null {
  const publicKey = keyOf(key);
  if (!publicKey || !['rsa', 'ec'].includes(publicKey.asymmetricKeyType ?? '')) return null;
  const verify = createVerify('sha256');
  return {
    taste: (chunk) => verify.update(chunk),
    holds: () => verify.verify(publicKey, signatureOf(signature)),
  };
}
