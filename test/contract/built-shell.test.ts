import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { startChild } from '../kit/child.ts';

it('the shell as it is built keeps pins, says nothing else on stdout, and leaves the folder unlocked', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'fieldlink-built-'));
  const start = async (): Promise<unknown> => {
    const child = await startChild<{ shell: string; url: string }>('start', [
      '--shell',
      'web',
      '--no-open',
      '--demo',
      '2',
      '--data-dir',
      dataDir,
    ]);
    expect(child.ready).toMatchObject({ fieldlink: 'ready', shell: 'web' });
    await child.stop();
    return JSON.parse(await readFile(path.join(dataDir, 'demo', 'pins.json'), 'utf8'));
  };
  expect(await start()).toMatchObject({
    version: 1,
    pins: [{ certSha256: expect.any(String) as string }, {}],
  });
  await start();
  await rm(dataDir, { recursive: true, force: true });
});
