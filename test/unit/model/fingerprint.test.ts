import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintGroups, fingerprintWords, parseFingerprint } from '#shared/model/fingerprint.ts';
import { shortHostId } from '#shared/model/names.ts';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('fingerprints', () => {
  it('reads any case, colons and blanks, and nothing else', () => {
    fc.assert(
      fc.property(hex, (sha) => {
        const colons = fingerprintGroups(sha).join(':');
        expect(parseFingerprint(colons)).toBe(sha);
        expect(parseFingerprint(` ${sha.toUpperCase()}\n`)).toBe(sha);
        expect(parseFingerprint(`${sha}0`)).toBeNull();
        expect(parseFingerprint(sha.slice(1))).toBeNull();
        expect(parseFingerprint(`g${sha.slice(1)}`)).toBeNull();
      }),
    );
  });

  it('spells the first 66 bits: six known words for the all-zero and all-one digests', () => {
    expect(fingerprintWords('0'.repeat(64))).toEqual(Array(6).fill('abandon'));
    expect(fingerprintWords('f'.repeat(64))).toEqual(Array(6).fill('zoo'));
  });

  it('gives other words when one of the first 66 bits differs', () => {
    fc.assert(
      fc.property(hex, fc.nat(65), (sha, bit) => {
        const flipped = (BigInt(`0x${sha}`) ^ (1n << BigInt(255 - bit))).toString(16).padStart(64, '0');
        expect(fingerprintWords(flipped)).not.toEqual(fingerprintWords(sha));
      }),
    );
  });
});

describe('shortHostId', () => {
  it.each([
    ['edge-0123456789abcdef0123456789abcdef', 'edge-012345…abcdef'],
    ['edge-short', 'edge-short'],
    ['site7-0123456789abcdef0123456789abcdef', 'site7-012345…abcdef'],
    ['nodash0123456789abcdef', 'nodash0123456789abcdef'],
  ])('%s', (id, short) => {
    expect(shortHostId(id)).toBe(short);
  });
});
