import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SealedFile } from '#electron/vault/sealed-file.ts';
import { seal, sealedFile, unseal } from '#electron/vault/sealed-file.ts';

const key = randomBytes(32);
const salt = randomBytes(32).toString('base64');
const lock = { kind: 'passphrase', logN: 17, r: 8, p: 1, salt } as const;
const text = '{"sites":{}}';

const sealed = await seal(key, { lock, remembers: true }, text);
const { header: _, ...written } = sealed;

/** As somebody would who changes the file on purpose. */
const resummed = (jwe: string): object => ({
  version: 1,
  sealed: jwe,
  sum: createHash('sha256').update(jwe).digest('hex'),
});
const withHeader = (header: object): object => {
  const [, ...rest] = sealed.sealed.split('.');
  return resummed([Buffer.from(JSON.stringify(header)).toString('base64url'), ...rest].join('.'));
};
const read = (file: unknown): SealedFile | null => sealedFile.safeParse(file).data ?? null;
const readText = (text: string): SealedFile | null => {
  try {
    return read(JSON.parse(text));
  } catch {
    return null;
  }
};

describe('the sealed file', () => {
  it('opens with its key and with no other', async () => {
    const file = read(written);
    expect(file && (await unseal(key, file))).toBe(text);
    expect(file && (await unseal(randomBytes(32), file))).toBeNull();
  });

  it('differs in salt, nonce and every byte of the text from one write to the next', async () => {
    const again = await seal(key, { lock, remembers: true }, text);
    expect(again.header.salt).not.toBe(sealed.header.salt);
    const [first, second] = [sealed, again].map((file) => file.sealed.split('.'));
    for (const part of [2, 3, 4]) expect(first?.[part]).not.toBe(second?.[part]);
  });

  it('tells damage without a key: no character of it can change', () => {
    const whole = JSON.stringify(written);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 127 }), (at, by) => {
        const flipped = String.fromCharCode((whole.charCodeAt(at) + by) % 128);
        const text = whole.slice(0, at) + flipped + whole.slice(at + 1);
        expect(readText(text)).toBeNull();
      }),
    );
  });

  it('refuses what was changed on purpose: every byte of nonce, text and tag counts', async () => {
    const parts = sealed.sealed.split('.');
    const bytes = fc.record({
      part: fc.constantFrom(2, 3, 4),
      at: fc.nat(1_000),
      by: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(bytes, async ({ part, at, by }) => {
        const raw = Buffer.from(parts[part] ?? '', 'base64url');
        raw[at % raw.length] = ((raw[at % raw.length] ?? 0) + by) % 256;
        const file = read(
          resummed(parts.map((each, n) => (n === part ? raw.toString('base64url') : each)).join('.')),
        );
        expect(file && (await unseal(key, file))).toBeNull();
      }),
    );
    for (const part of [2, 3, 4]) {
      const file = read(resummed(parts.map((each, n) => (n === part ? each.slice(0, -4) : each)).join('.')));
      expect(file && (await unseal(key, file)), `part ${part} cut short`).toBeNull();
    }
  });

  it.each([
    ['the price of a guess', { lock: { ...lock, logN: 14 } }],
    ['the salt of the passphrase', { lock: { ...lock, salt: randomBytes(32).toString('base64') } }],
    ['who holds the key', { lock: { kind: 'keychain', wrapped: 'AAAA' } }],
    ['whether there is an account', { remembers: false }],
    ['the salt of the write', { salt: randomBytes(32).toString('base64') }],
  ])('refuses another value for %s', async (_, change) => {
    const file = read(withHeader({ ...sealed.header, ...change }));
    expect(file && (await unseal(key, file))).toBeNull();
    // It is the change that is refused, not the way it was made here.
    const same = read(withHeader(sealed.header));
    expect(same && (await unseal(key, same))).toBe(text);
  });

  it.each([
    ['a gigabyte for scrypt', { lock: { ...lock, logN: 20 } }],
    ['hours of scrypt', { lock: { ...lock, p: 1_000 } }],
    ['no scrypt at all', { lock: { ...lock, logN: 1 } }],
    ['another cipher', { enc: 'A128GCM' }],
    ['another way to the key', { alg: 'PBES2-HS256+A128KW', p2c: 1_000_000_000 }],
    ['a compressed text', { zip: 'DEF' }],
    ['another format', { typ: 'fieldlink-vault-0' }],
    ['a salt of no length', { salt: '' }],
  ])('does not even try with %s', (_, change) => {
    expect(read(withHeader({ ...sealed.header, ...change }))).toBeNull();
  });
});
