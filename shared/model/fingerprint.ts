import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { CertSha256 } from './host.ts';

/** 64 hex digits, any case, colons and spaces allowed (design §4). Null when it is not a SHA-256. */
export function parseFingerprint(text: string): CertSha256 | null {
  const hex = text.replace(/[:\s]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(hex) ? hex : null;
}

/** Sixteen groups of four digits, upper case: read aloud group by group. */
export const fingerprintGroups = (sha256: CertSha256): string[] => sha256.toUpperCase().match(/.{4}/g) ?? [];

/** The first 66 bits as six words of the BIP-39 list: quick to compare over a phone. The hex form stays the authority. */
export function fingerprintWords(sha256: CertSha256): string[] {
  const bits = BigInt(`0x${sha256.slice(0, 17)}`) >> 2n;
  return [5n, 4n, 3n, 2n, 1n, 0n].map((place) => wordlist[Number((bits >> (place * 11n)) & 2047n)] ?? '');
}
