import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { keyOfPassphrase } from '#electron/vault/passphrase-key.ts';
import { newPassphrase, seal, unseal } from '#electron/vault/sealed.ts';
import { bodyStart, headOf } from '#electron/vault/sealed-head.ts';
import { isOk } from '#shared/model/result.ts';

const isLong = process.env['FIELDLINK_LONG'] === '1';

/** As cheap as the format allows: what is tested is not how long scrypt takes. */
const cheap = { logN: 14, r: 8, p: 1 };
const passphrase = 'four words of no use';
const text = JSON.stringify({ hosts: Array.from({ length: 12 }, () => randomBytes(16).toString('hex')) });

/** Each key once. */
const keys = new Map<string, Promise<Buffer>>();
const kept: typeof keyOfPassphrase = (of, salt, price) => {
  const name = JSON.stringify([of, Buffer.from(salt).toString('hex'), price]);
  const key = keys.get(name) ?? keyOfPassphrase(of, salt, price);
  keys.set(name, key);
  return key;
};
/** In place of scrypt where thousands of files are opened. */
const quick: typeof keyOfPassphrase = (of, salt, price) =>
  Promise.resolve(
    createHash('sha256')
      .update(JSON.stringify([of, price]))
      .update(salt)
      .digest(),
  );
const derive = isLong ? kept : quick;

const sealedOf = async (plain: string, by = passphrase): Promise<Buffer> => {
  const made = await seal(plain, by, { price: cheap, derive });
  if (!isOk(made)) throw new Error(made.error.code);
  return made.ok;
};
const codeOf = async (bytes: Buffer, by = passphrase): Promise<string> => {
  const read = await unseal(bytes, by, { derive });
  return isOk(read) ? 'opened' : read.error.code;
};

const sealed = await sealedOf(text);

const flipped = (at: number, bit: number): Buffer => {
  const copy = Buffer.from(sealed);
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at);
  return copy;
};
const patched = (at: number, ...bytes: number[]): Buffer => {
  const copy = Buffer.from(sealed);
  copy.set(bytes, at);
  return copy;
};

/** By somebody who knows the passphrase. */
async function sealedByHand(plain: Buffer, packed = deflateRawSync(plain)): Promise<Buffer> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const head = headOf({ price: cheap, salt, nonce, bodyBytes: packed.length + 16 });
  const key = await derive(passphrase, salt, cheap);
  const locked = createCipheriv('aes-256-gcm', key, nonce).setAAD(head);
  return Buffer.concat([head, locked.update(packed), locked.final(), locked.getAuthTag()]);
}

describe('a sealed file', () => {
  it('gives back any text by its passphrase and by no other', async () => {
    const any = fc.string({ unit: 'binary' });
    await fc.assert(
      fc.asyncProperty(any, fc.string({ unit: 'binary', minLength: 24 }), async (plain, by) => {
        const made = await seal(plain, by, { price: cheap, derive: quick });
        fc.pre(isOk(made));
        expect(await unseal(made.ok, by, { derive: quick })).toEqual({ ok: plain });
        expect(isOk(await unseal(made.ok, `${by}.`, { derive: quick }))).toBe(false);
      }),
      { numRuns: 40 },
    );
    expect(await codeOf(sealed, '')).toBe('sealed-wrong-passphrase-or-changed');
  });

  it('opens by scrypt, however the passphrase is composed', async () => {
    const made = await seal(text, 'café ﬁve ångström', { price: cheap, derive: keyOfPassphrase });
    const opened = (by: string) => (isOk(made) ? unseal(made.ok, by) : made);
    expect(await opened('café five ångström'.normalize('NFD'))).toEqual({ ok: text });
    expect(await opened('cafe five angstrom')).toMatchObject({
      error: { code: 'sealed-wrong-passphrase-or-changed' },
    });
  });

  it('shows nothing of the text, and no byte of salt, nonce and body twice', async () => {
    const plain = 'A'.repeat(100_000);
    const [one, two] = [await sealedOf(plain), await sealedOf(plain)];
    expect(one.length).toBeLessThan(300);
    expect(one.includes('AAAA')).toBe(false);
    for (const from of [12, 28, bodyStart, one.length - 16])
      expect(one.subarray(from, from + 12)).not.toEqual(two.subarray(from, from + 12));
  });

  it('does not open when any one bit of it was changed', { timeout: 120_000 }, async () => {
    const all = Array.from({ length: sealed.length * 8 }, (_, n) => [n >> 3, n & 7] as const);
    for (const [at, bit] of all)
      expect(await codeOf(flipped(at, bit)), `byte ${at}, bit ${bit}`).toMatch(/^sealed-/);
    expect(await codeOf(flipped(sealed.length - 1, 0))).toBe('sealed-wrong-passphrase-or-changed');
    expect(await codeOf(sealed)).toBe('opened');
  });

  it('tells at each length that it was cut short, and at none that it is whole', async () => {
    for (let length = 0; length < sealed.length; length += 1)
      expect(await codeOf(sealed.subarray(0, length)), `${length} bytes`).toBe('sealed-truncated');
    expect(await codeOf(Buffer.concat([sealed, Buffer.from([0])]))).toBe(
      'sealed-wrong-passphrase-or-changed',
    );
  });

  it('says of another format or another file that it is one', async () => {
    expect(await unseal(patched(8, 2), passphrase)).toEqual({
      error: { code: 'sealed-too-new', params: { version: 2, known: 1 } },
    });
    expect(await codeOf(patched(8, 0))).toBe('sealed-too-old');
    expect(await codeOf(Buffer.from('{"format":"fieldlink-visit"}'))).toBe('sealed-not-a-sealed-file');
    // As FTP in text mode, or git, would have it.
    const asText = Buffer.from(sealed.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
    expect(await codeOf(asText)).toBe('sealed-not-a-sealed-file');
  });

  it.each([
    ['a gigabyte for scrypt', [20, 8, 1]],
    ['seconds of scrypt', [17, 8, 3]],
    ['next to no scrypt', [13, 8, 1]],
    ['no scrypt at all', [0, 0, 0]],
  ])('makes no key for %s', async (_, price) => {
    const asked = vi.fn(quick);
    const read = await unseal(patched(9, ...price), passphrase, { derive: asked });
    expect(read).toMatchObject({ error: { code: 'sealed-wrong-passphrase-or-changed' } });
    expect(asked).not.toHaveBeenCalled();
  });

  it('is bounded whatever is packed inside, and by whoever knows the passphrase', async () => {
    const bomb = Buffer.alloc(40 * 1024 * 1024);
    expect(await codeOf(await sealedByHand(Buffer.from(text)))).toBe('opened');
    expect(await codeOf(await sealedByHand(bomb))).toBe('sealed-too-large');
    expect(await codeOf(Buffer.concat([sealed, bomb]))).toBe('sealed-too-large');
    expect(await seal(bomb.toString('latin1'), passphrase)).toMatchObject({
      error: { code: 'sealed-too-large' },
    });
    // It would be deflated to half of that, and no other laptop would take it.
    expect(
      await seal(randomBytes(2_000_000).toString('hex'), passphrase, { price: cheap, derive: quick }),
    ).toMatchObject({ error: { code: 'sealed-too-large' } });
    expect(await seal(text, 'too short')).toMatchObject({ error: { code: 'passphrase-too-short' } });
  });
});

it('a new passphrase is six words, and another one every time', async () => {
  const [one, two] = [newPassphrase(), newPassphrase()];
  expect(one).toMatch(/^([a-z]{3,8} ){5}[a-z]{3,8}$/);
  expect(one).not.toBe(two);
  expect(await codeOf(await sealedOf(text, one), one)).toBe('opened');
});
