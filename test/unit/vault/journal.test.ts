import type { FileHandle } from 'node:fs/promises';
import {
  appendFile,
  mkdtemp,
  open as openFile,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Journal } from '#electron/vault/journal.ts';
import { openJournal } from '#electron/vault/journal.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOwnerOnly } from '#test/kit/owner-only.ts';

let dir: string;
let troubles: Fault[];
const path = (): string => join(dir, 'journal.jsonl');
const journal = (remember = true): Promise<Journal> =>
  openJournal({ dir, remember, visit: 'v', onTrouble: (trouble) => troubles.push(trouble), now: () => 7 });
const line = (kind: string) => ({
  kind,
  hostId: null,
  address: '10.0.0.1:5080',
  details: { certSha256: 'a' },
});
const kinds = (open: Journal): string[] => open.list().map(({ kind }) => kind);

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-journal-'));
  troubles = [];
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('journal', () => {
  it('keeps lines in the order of the calls, over a restart, for the owner only', async () => {
    const first = await journal();
    await Promise.all(['a', 'b', 'c'].map((kind) => first.append(line(kind))));
    expect(await isOwnerOnly(path())).toBe(true);
    const second = await journal();
    await second.append(line('d'));
    expect(kinds(await journal())).toEqual(['a', 'b', 'c', 'd']);
    expect(second.list()[0]).toMatchObject({ at: 7, address: '10.0.0.1:5080', details: { certSha256: 'a' } });
    expect(troubles).toEqual([]);
  });

  it('says that the last line is torn, leaves it, and starts the next one clean', async () => {
    await (await journal()).append(line('a'));
    await appendFile(path(), '{"at":8,"user":"te');
    const open = await journal();
    expect(troubles).toMatchObject([{ code: 'journal-damaged', params: { lines: 1 } }]);
    await open.append(line('b'));
    expect(kinds(await journal())).toEqual(['a', 'b']);
    expect(await readFile(path(), 'utf8')).toContain('{"at":8,"user":"te\n{"at":7');
  });

  it('reads the lines of versions that named no visit', async () => {
    const { visit, ...old } = { at: 7, user: 'me', visit: '', ...line('a') };
    await appendFile(path(), `${JSON.stringify(old)}\n`);
    const open = await journal();
    await open.append(line('b'));
    expect(open.list()).toMatchObject([
      { kind: 'a', visit },
      { kind: 'b', visit: 'v' },
    ]);
    expect(troubles).toEqual([]);
  });

  it('skips a line damaged in the middle, says so, and keeps the ones after it', async () => {
    const first = await journal();
    await first.append(line('a'));
    await appendFile(path(), '{"at":\0\0\n');
    await first.append(line('b'));
    expect(kinds(await journal())).toEqual(['a', 'b']);
    expect(troubles).toMatchObject([{ code: 'journal-damaged', params: { lines: 1 } }]);
  });

  it('is on disk under its name too, from its first line on', async () => {
    const folder = await openFile(dir, 'r');
    const handle = Object.getPrototypeOf(folder) as FileHandle;
    await folder.close();
    const synced = vi.spyOn(handle, 'sync');
    const open = await journal();
    await open.append(line('a'));
    await open.append(line('b'));
    expect(synced).toHaveBeenCalledTimes(1);
    synced.mockRestore();
  });

  it('flushes once for all that wait', async () => {
    const open = await journal();
    const file = await openFile(path(), 'a');
    const handle = Object.getPrototypeOf(file) as FileHandle;
    await file.close();
    const flushes = vi.spyOn(handle, 'datasync');
    await Promise.all(Array.from({ length: 50 }, (_, index) => open.append(line(String(index)))));
    expect(flushes.mock.calls.length).toBeLessThanOrEqual(2);
    flushes.mockRestore();
    expect(kinds(await journal())).toEqual(kinds(open));
  });

  it('writes nothing when nothing is to be remembered', async () => {
    const open = await journal(false);
    await open.append(line('a'));
    expect(kinds(open)).toEqual(['a']);
    await expect(stat(path())).rejects.toThrow('ENOENT');
  });

  it('that cannot be read is not taken for absent', async () => {
    await symlink('journal.jsonl', path());
    expect(kinds(await journal())).toEqual([]);
    expect(troubles).toMatchObject([{ code: 'file-unreadable', params: { file: 'journal.jsonl' } }]);
  });

  it('says when it cannot be written, and goes on', async () => {
    await writeFile(join(dir, 'a file'), '');
    const open = await openJournal({
      dir: join(dir, 'a file', 'nowhere'),
      remember: true,
      visit: 'v',
      onTrouble: (trouble) => troubles.push(trouble),
    });
    expect(await open.append(line('a'))).toMatchObject({ code: 'file-not-saved' });
    expect(troubles.map(({ code }) => code)).toEqual(['file-not-saved']);
    expect(kinds(open)).toEqual(['a']);
  });

  it('holds no time for a line that no clock can show', async () => {
    const first = await journal();
    await first.append(line('a'));
    await appendFile(path(), `${JSON.stringify({ ...first.list()[0], at: 1e20, kind: 'b' })}\n`);
    expect(kinds(await journal())).toEqual(['a']);
    expect(troubles).toMatchObject([{ code: 'journal-damaged', params: { lines: 1 } }]);
  });

  it('starts clean after a line that failed and could not be taken back', async () => {
    const open = await journal();
    await open.append(line('a'));
    const file = await openFile(path(), 'a');
    const handle = Object.getPrototypeOf(file) as FileHandle;
    await file.close();
    const failing = [
      vi.spyOn(handle, 'datasync').mockRejectedValueOnce(new Error('ENOSPC')),
      vi.spyOn(handle, 'truncate').mockImplementationOnce(() => appendFile(path(), '{"half')),
    ];
    await open.append(line('b'));
    for (const each of failing) each.mockRestore();
    await open.append(line('c'));
    expect(kinds(await journal()).at(-1)).toBe('c');
  });

  it('reads the end of a file that grew for years, in whole lines, and adds to it', async () => {
    const old = { at: 7, user: 'me', visit: 'old', ...line('a'), details: { words: 'ü'.repeat(40_000) } };
    await writeFile(path(), `${JSON.stringify(old)}\n`.repeat(300));
    const parsed = vi.spyOn(JSON, 'parse');
    const open = await journal();
    expect(parsed.mock.calls.length).toBeLessThan(250);
    parsed.mockRestore();
    await open.append(line('b'));
    expect(kinds(await journal()).slice(-2)).toEqual(['a', 'b']);
    expect(troubles).toEqual([]);
  });
});
