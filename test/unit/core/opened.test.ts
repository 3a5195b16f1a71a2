import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookAt } from '#electron/core/handed-file.ts';
import type { Opened } from '#electron/core/opened.ts';
import { createOpened } from '#electron/core/opened.ts';
import { seal } from '#electron/vault/sealed.ts';
import { kindOf } from '#shared/model/file-content.ts';
import { mostOpened } from '#shared/model/opened.ts';
import { must, quickly } from '#test/kit/queue-laptop.ts';
import { until } from '#test/kit/until.ts';

let dir = '';
const at = (name: string): string => join(dir, name);
const report = '{\n  "format": "fieldlink-visit",\n  "version": 1';
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'fieldlink-opened-'))));
afterEach(() => rm(dir, { recursive: true, force: true }));

const sealed = async (): Promise<Buffer> => must(await seal('x', 'four words that hold', quickly));
const codeOf = async (path: string, platform: NodeJS.Platform = 'linux'): Promise<string> => {
  const seen = await lookAt(path, platform);
  return 'ok' in seen ? seen.ok.kind : seen.error.code;
};

describe('what a file is', () => {
  it('is told by its content, whatever it is called', async () => {
    expect(kindOf(await sealed())).toBe('queue');
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    for (const text of [report, `\ufeff ${report}`, '{"a":1,"format":"fieldlink-visit"'])
      expect(kindOf(bytes(text))).toBe('report');
    for (const text of [
      '',
      '{',
      `[${report}`,
      '{"format":"fieldlink-visits"}',
      `${' '.repeat(5_000)}${report}`,
    ])
      expect(kindOf(bytes(text))).toBeNull();
  });

  it('is neither for what cannot or must not be opened', async () => {
    await writeFile(at('q'), await sealed());
    await symlink(at('q'), at('link.flreport'));
    expect(await codeOf(at('link.flreport'))).toBe('queue');
    await writeFile(at('other.flqueue'), 'hello');
    await writeFile(at('empty.flqueue'), '');
    await writeFile(at('huge.flreport'), report);
    await truncate(at('huge.flreport'), 16_000_001);
    await mkdir(at('folder.flqueue'));
    // Windows has neither pipes nor devices among its files.
    const odd = process.platform === 'win32' ? [] : [at('pipe.flqueue'), '/dev/zero'];
    if (odd.length > 0) execFileSync('mkfifo', [at('pipe.flqueue')]);
    expect(await Promise.all(['other', 'empty'].map((name) => codeOf(at(`${name}.flqueue`))))).toEqual(
      Array(2).fill('opened-foreign'),
    );
    expect(await codeOf(at('huge.flreport'))).toBe('opened-too-large');
    for (const path of [at('folder.flqueue'), ...odd])
      expect(await codeOf(path), path).toBe('opened-no-file');
    expect(await codeOf(at('nobody.flqueue'))).toBe('opened-gone');
    expect(await codeOf(at('q/below.flqueue'))).toBe('opened-gone');
    expect(await codeOf(`${at('q')}\0`)).toBe('opened-unreadable');
  });

  it('is not looked for on servers, where Windows would sign in for it', async () => {
    for (const path of [
      '\\\\server\\share\\q',
      '//server/share/q',
      '\\\\?\\UNC\\server\\q',
      '\\\\.\\pipe\\q',
    ])
      expect(await codeOf(path, 'win32'), path).toBe('opened-on-server');
    expect(await codeOf('//nowhere/at/all')).toBe('opened-gone');
  });
});

describe('files that wait for a person', () => {
  const listed = (opened: Opened, count: number) =>
    until(() => {
      expect(opened.list()).toHaveLength(count);
      return opened.list();
    });

  it('are known by their heads until somebody wants them, and gone from the list when nobody does', async () => {
    const bytes = await sealed();
    await writeFile(at('a\u202e.flqueue'), bytes);
    const opened = createOpened(() => undefined);
    opened.handOver([at('a\u202e.flqueue'), at('gone')]);
    opened.handOver([at('gone')]);
    const [queue, gone] = await listed(opened, 2);
    expect(queue).toEqual({ id: queue?.id, name: 'a .flqueue', kind: 'queue', bytes: bytes.length });
    expect(gone).toMatchObject({ name: 'gone', kind: null, fault: { code: 'opened-gone' } });
    const { handlers } = opened;
    const id = queue?.id ?? '';
    expect(await handlers['opened.read']({ id })).toEqual({ ok: { base64: bytes.toString('base64') } });
    await writeFile(at('a\u202e.flqueue'), 'changed since');
    expect(await handlers['opened.read']({ id })).toMatchObject({ error: { code: 'opened-foreign' } });
    await handlers['opened.dismiss']({ id });
    expect(await handlers['opened.read']({ id })).toMatchObject({ error: { code: 'opened-gone' } });
    expect(opened.list()).toEqual([gone]);
  });

  it('are few: of a flood the first ones, and one line that says so', async () => {
    const opened = createOpened(() => undefined);
    for (let n = 0; n < 1_000; n += 1) opened.handOver([at(`f${String(n)}`)]);
    const list = await listed(opened, mostOpened + 1);
    expect(list.at(-1)).toMatchObject({ kind: null, fault: { code: 'opened-too-many' } });
    for (const { id } of list) await opened.handlers['opened.dismiss']({ id });
    expect(opened.list()).toEqual([]);
    // A page forgets none that it was done with: the next flood has to be another.
    for (let n = 0; n < 10; n += 1) opened.handOver([at(`g${String(n)}`)]);
    expect((await listed(opened, mostOpened + 1)).at(-1)?.id).not.toBe(list.at(-1)?.id);
  });
});
