import { compress } from '@bokuweb/zstd-wasm';
import { readFile } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isArchive } from '#electron/content/archive.ts';
import { bundleFile } from '#test/kit/bundle.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-archive-'));
});
afterAll(() => rm(dir, { recursive: true }));

async function tar(): Promise<Buffer> {
  const archive = pack();
  archive.entry({ name: 'a' }, 'b');
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('what a file is, by its first bytes', () => {
  it('knows a bundle, packed as the vendor packs it, and a plain tar', async () => {
    const bundle = await bundleFile({ dir });
    expect(isArchive((await readFile(bundle.path)).subarray(0, 256 * 1024))).toBe(true);
    expect(isArchive(await tar())).toBe(true);
    expect(isArchive(Buffer.from(compress(await tar(), 3)))).toBe(true);
  });

  it('refuses what is packed, but no tar', () => {
    expect(isArchive(Buffer.from(compress(Buffer.alloc(4096, 'an image'), 3)))).toBe(false);
  });

  it.each([
    ['text', Buffer.from('#!/bin/sh\n'.repeat(100))],
    ['zeros', Buffer.alloc(1024)],
    ['gzip', Buffer.from('1f8b0800000000000003', 'hex')],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', (_, bytes) => {
    expect(isArchive(bytes)).toBe(false);
  });

  it('leaves to the host what it cannot look into', async () => {
    const packed = Buffer.from(compress(await tar(), 3));
    expect(isArchive(packed.subarray(0, 12))).toBe(true);
    expect(isArchive(Buffer.concat([packed.subarray(0, 6), Buffer.alloc(600, 0xff)]))).toBe(true);
    expect(isArchive(Buffer.concat([Buffer.from('502a4d18', 'hex'), packed]))).toBe(true);
  });

  it('holds little of what unpacks to very much', () => {
    const bomb = Buffer.from(compress(Buffer.alloc(64 << 20), 3));
    const before = process.memoryUsage().rss;
    expect(isArchive(bomb)).toBe(false);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 << 20);
  });
});
