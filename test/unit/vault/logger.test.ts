import { mkdir, mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '#electron/vault/logger.ts';
import { isOwnerOnly } from '#test/kit/owner-only.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-log-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('logger', () => {
  it('writes one line per entry for the owner only, however many lines a value has', async () => {
    const log = await createLogger(dir);
    log.info({ method: 'x\n{"level":60,"msg":"forged"}', password: 'pw-1' }, 'call\nforged');
    log.close();
    const file = join(dir, 'logs', 'fieldlink.log');
    const text = await readFile(file, 'utf8');
    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(text).not.toContain('pw-1');
    expect(await isOwnerOnly(file)).toBe(true);
  });

  it('keeps one file before the present one, however much is logged and however often it starts', async () => {
    for (const start of [1, 2, 3]) {
      const log = await createLogger(dir, 2_000);
      for (let n = 0; n < 100; n += 1) log.info({ start, n }, 'call');
      log.close();
    }
    const names = (await readdir(join(dir, 'logs'))).sort();
    expect(names).toEqual(['fieldlink.log', 'fieldlink.old.log']);
    const texts = await Promise.all(names.map((name) => readFile(join(dir, 'logs', name), 'utf8')));
    for (const text of texts) expect(text.length).toBeLessThan(2_200);
    expect(texts[0]).toContain('"start":3,"n":99');
    for (const name of names) expect(await isOwnerOnly(join(dir, 'logs', name))).toBe(true);
  });

  it.runIf(process.platform === 'linux')('a full disk ends neither the call nor the app', async () => {
    await mkdir(join(dir, 'logs'));
    await symlink('/dev/full', join(dir, 'logs', 'fieldlink.log'));
    const log = await createLogger(dir);
    for (let n = 0; n < 3; n += 1) {
      try {
        log.info({ n }, 'call');
      } catch {
        // The gate looks after what is thrown here; an error event from nowhere would fail this test.
      }
      await new Promise(setImmediate);
    }
    log.close();
  });
});
