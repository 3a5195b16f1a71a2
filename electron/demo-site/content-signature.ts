import type { Verify } from 'node:crypto';
import { createPublicKey, createVerify } from 'node:crypto';

/**
 * vendor: Embed a Public Key in Edge Artifacts: a host that was built with the public half of an RSA pair takes only what
 * is signed with the other; its configuration holds base64 of the PEM file. The scheme of the signature is not told:
 * `openssl dgst -sha256 -sign` over the archive, in binary or base64 (inferred).
 */
export interface Signed {
  update(chunk: Buffer): void;
  isBy(signature: Buffer): boolean;
}

export function signedWith(key: string): Signed {
  const verify: Verify = createVerify('sha256');
  const publicKey = createPublicKey(Buffer.from(key, 'base64').toString('latin1'));
  return {
    update: (chunk) => void verify.update(chunk),
    isBy(signature) {
      const text = signature.toString('latin1').trim();
      const armoured = /^[A-Za-z0-9+/\s]+={0,2}$/.test(text);
      return verify.verify(publicKey, armoured ? Buffer.from(text, 'base64') : signature);
    },
  };
}

export function isPublicKey(key: string): boolean {
  try {
    return createPublicKey(Buffer.from(key, 'base64').toString('latin1')).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}
