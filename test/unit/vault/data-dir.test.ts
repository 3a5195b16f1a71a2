import { mkdtemp, rm, rmdir, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockDataDir } from '#electron/vault/data-dir.ts';

let dir: string;
let lost: number;
let release: () => Promise<void>;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-lock-'));
  lost = 0;
  const locked = await lockDataDir(dir, () => (lost += 1));
  if (!('ok' in locked)) throw new Error('not locked');
  release = locked.ok;
});
afterEach(async () => {
  await release();
  await rm(dir, { recursive: true, force: true });
});

const mark = (): string => join(dir, 'in-use');
/** The heartbeat notices within two seconds; a busy machine may take longer. */
const soon = { timeout: 15_000 };

describe('the lock of the data folder', () => {
  it('keeps a second app off, and lets it in once it is released', async () => {
    expect(await lockDataDir(dir)).toMatchObject({ error: { code: 'data-dir-busy', params: { dir } } });
    await release();
    const second = await lockDataDir(dir);
    expect('ok' in second).toBe(true);
    if ('ok' in second) await second.ok();
  });

  it('sets its mark again when something deleted it', async () => {
    await rmdir(mark());
    await vi.waitFor(() => stat(mark()), soon);
    expect(lost).toBe(0);
  });

  it('tells that another app has taken over, and takes nothing from that one', async () => {
    // The heartbeat of the other.
    const beat = new Date(Date.now() + 1_000);
    await utimes(mark(), beat, beat);
    await vi.waitFor(() => {
      expect(lost).toBe(1);
    }, soon);
    await release();
    await stat(mark());
  });
});
