import { appendFile, mkdtemp, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '#electron/content/bundle.ts';
import { bundleForm } from '#electron/content/bundle-form.ts';
import type { BundleFile } from '#shared/model/content.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-form-'));
});
afterAll(() => rm(dir, { recursive: true }));

/** Three pieces of reading and a bit. */
const bytes = 3_500_000;
const content = Buffer.alloc(bytes, 'fieldlink');

async function made(name: string): Promise<BundleFile> {
  await writeFile(join(dir, name), content);
  const found = await lookAt(join(dir, name));
  if ('error' in found) throw new Error(found.error.code);
  return found.ok;
}

/** Takes the form piece by piece, as a socket does; `after` the first piece of the file something happens to it. */
async function taken(file: BundleFile, after?: () => Promise<unknown>, signature: Buffer | null = null) {
  const seen: number[] = [];
  let over = false;
  const form = bundleForm(file, signature && { name: 'a.sig', content: signature }, {
    reached: (done) => seen.push(done),
    onSent: () => (over = true),
  });
  const pieces: Buffer[] = [];
  let broken = false;
  try {
    for await (const piece of form.body) {
      pieces.push(Buffer.from(piece));
      if (pieces.length === 2) await after?.();
    }
  } catch {
    broken = true;
  }
  return { form, seen, over, broken, body: Buffer.concat(pieces) };
}

describe('the form of an upload', () => {
  it('is as long as it says, and what a multipart reader reads', async () => {
    const file = await made('a "quoted"\r\nname.tar.zst');
    const { form, body, seen, over } = await taken(file, undefined, Buffer.from('signed'));
    expect(body.length).toBe(form.bytes);
    const read = await new Response(body, { headers: { 'content-type': form.type } }).formData();
    const [bundle, signature] = [read.get('uploadFile') as File, read.get('signature') as File];
    expect(Buffer.from(await bundle.arrayBuffer()).equals(content)).toBe(true);
    expect(await signature.text()).toBe('signed');
    expect([bundle.name, signature.name]).toEqual(['a "quoted"\r\nname.tar.zst', 'a.sig']);
    expect([seen.at(-1), form.sent(), form.isSent(), over, form.flaw()]).toEqual([
      bytes,
      bytes,
      true,
      true,
      null,
    ]);
  });

  const befalls: readonly [string, (file: BundleFile) => Promise<unknown>, string][] = [
    ['shrinks', ({ path }) => truncate(path, 1_500_000), 'bundle-changed'],
    ['shrinks by a byte', ({ path }) => truncate(path, bytes - 1), 'bundle-changed'],
    ['grows', ({ path }) => appendFile(path, 'more'), 'bundle-changed'],
    ['is written anew', ({ path }) => writeFile(path, Buffer.alloc(bytes, 'another')), 'bundle-changed'],
    ['vanishes', ({ path }) => rm(path), 'bundle-gone'],
    [
      'gives way to another of the same size and age',
      async ({ path, modifiedAt }) => {
        await writeFile(`${path}.new`, Buffer.alloc(bytes, 'another'));
        await utimes(`${path}.new`, new Date(), new Date(modifiedAt));
        await rename(`${path}.new`, path);
      },
      'bundle-changed',
    ],
  ];
  it.each(befalls)('has no end when the file %s meanwhile', async (name, befall, code) => {
    const file = await made(`${name}.tar.zst`);
    const { form, broken, over, body } = await taken(file, () => befall(file));
    expect([broken, over, form.isSent(), form.flaw()?.code]).toEqual([true, false, false, code]);
    expect(body.length).toBeLessThan(form.bytes);
    expect(body.subarray(-64).toString()).not.toContain('--\r\n');
  });
});
