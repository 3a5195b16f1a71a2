import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Journal } from '#electron/vault/journal.ts';
import { openJournal } from '#electron/vault/journal.ts';
import type { Fault } from '#shared/model/result.ts';

let dir: string;
let troubles: Fault[];
const path = (): string => join(dir, 'journal.jsonl');
const journal = (remember = true): Promise<Journal> =>
  openJournal({ dir, remember, onTrouble: (trouble) => troubles.push(trouble), now: () => 7 });
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
    expect((await stat(path())).mode & 0o777).toBe(0o600);
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

  it('writes nothing when nothing is to be remembered', async () => {
    const open = await journal(false);
    await open.append(line('a'));
    expect(kinds(open)).toEqual(['a']);
    await expect(stat(path())).rejects.toThrow('ENOENT');
  });

  it('says when it cannot be written, and goes on', async () => {
    const open = await openJournal({
      dir: '/dev/null/nowhere',
      remember: true,
      onTrouble: (trouble) => troubles.push(trouble),
    });
    await open.append(line('a'));
    expect(troubles.map(({ code }) => code)).toEqual(['file-not-saved']);
    expect(kinds(open)).toEqual(['a']);
  });
});
