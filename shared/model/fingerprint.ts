import type { CertSha256 } from './host.ts';
import { sixWords } from './six-words.ts';

/** 64 hex digits, any case, colons and spaces allowed (design §4). Null when it is not a SHA-256. */
export function parseFingerprint(text: string): CertSha256 | null {
  const hex = text.replace(/[:\s]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(hex) ? hex : null;
}

/** Sixteen groups of four digits, upper case: read aloud group by group. */
export const fingerprintGroups = (sha256: CertSha256): string[] => sha256.toUpperCase().match(/.{4}/g) ?? [];

/** Quick to compare over a phone; the hex form stays the authority. */
export const fingerprintWords = (sha256: CertSha256): string[] => sixWords(sha256);
