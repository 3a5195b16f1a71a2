import { mkdtemp, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '#electron/content/bundle.ts';
import { createDigests } from '#electron/content/digest.ts';
import { proofOf } from '#electron/content/signature.ts';
import type { BundleFile } from '#shared/model/content.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-digest-'));
});
afterAll(() => rm(dir, { recursive: true }));

const content = Buffer.alloc(2_500_000, 'fieldlink');
const sha256 = createHash('sha256').update(content).digest('hex');
const { signal } = new AbortController();

async function made(name: string): Promise<BundleFile> {
  await writeFile(join(dir, name), content);
  const found = await lookAt(join(dir, name));
  if ('error' in found) throw new Error(found.error.code);
  return found.ok;
}

describe('the digest of a bundle', () => {
  it('is read once, as long as the file looks the same', async () => {
    const file = await made('once');
    const digests = createDigests();
    const seen: number[] = [];
    const reached = (done: number) => seen.push(done);
    expect(await digests.of(file, { signal, reached })).toEqual({ ok: sha256 });
    expect(seen).toEqual([1_048_576, 2_097_152, 2_500_000]);
    expect(await digests.of(file, { signal, reached })).toEqual({ ok: sha256 });
    expect(seen).toHaveLength(3);
    await utimes(file.path, new Date(), new Date(0));
    expect(await digests.of({ ...file, modifiedAt: 0 }, { signal, reached })).toEqual({ ok: sha256 });
    expect(seen).toHaveLength(6);
  });

  it('is none of a file that shrank, is gone, or that nobody waits for any more', async () => {
    const digests = createDigests();
    const file = await made('shrinks');
    await truncate(file.path, 10);
    expect(await digests.of(file, { signal })).toMatchObject({ error: { code: 'bundle-changed' } });
    await rm(file.path);
    expect(await digests.of(file, { signal })).toMatchObject({ error: { code: 'bundle-gone' } });
    const stopped = AbortSignal.abort();
    expect(await digests.of(await made('stopped'), { signal: stopped })).toMatchObject({
      error: { code: 'cancelled' },
    });
  });
});

describe('a signature', () => {
  const keys = {
    rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    ed: generateKeyPairSync('ed25519'),
  };
  const pem = (kind: keyof typeof keys): string =>
    keys[kind].publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const der = (kind: keyof typeof keys): Buffer =>
    keys[kind].publicKey.export({ type: 'spki', format: 'der' });
  const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');

  it.each([
    ['rsa', base64(pem('rsa'))],
    ['rsa', base64(der('rsa'))],
    ['ec', base64(pem('ec'))],
    ['ec', pem('ec')],
  ] as const)('by %s is checked while the file is read, in every form of the key', async (kind, key) => {
    const signature = sign('sha256', content, keys[kind].privateKey);
    const file = await made('signed');
    for (const form of [signature, Buffer.from(`${base64(signature)}\n`)]) {
      const proof = proofOf(key, form);
      await createDigests().of(file, { signal, taste: proof?.taste });
      expect(proof?.holds()).toBe(true);
    }
  });

  it('of something else does not hold', async () => {
    const proof = proofOf(base64(pem('rsa')), sign('sha256', Buffer.from('else'), keys.rsa.privateKey));
    await createDigests().of(await made('else'), { signal, taste: proof?.taste });
    expect(proof?.holds()).toBe(false);
    expect(proofOf(base64(pem('rsa')), Buffer.from('junk'))?.holds()).toBe(false);
  });

  it('of a kind that cannot be checked here is left to the host', () => {
    expect(proofOf(base64(pem('ed')), Buffer.alloc(64))).toBeNull();
    expect(proofOf('no key', Buffer.alloc(64))).toBeNull();
  });

  it('is checked anew, although the digest is known', async () => {
    const digests = createDigests();
    const file = await made('known');
    await digests.of(file, { signal });
    const proof = proofOf(base64(pem('rsa')), sign('sha256', content, keys.rsa.privateKey));
    await digests.of(file, { signal, taste: proof?.taste });
    expect(proof?.holds()).toBe(true);
  });
});
