import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, rmdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '#build/paths.ts';
import { openPins } from '#electron/hosts/pins.ts';
import type { JsonFile } from '#electron/vault/json-file.ts';
import { openJsonFile } from '#electron/vault/json-file.ts';
import { isOwnerOnly } from '#test/kit/owner-only.ts';

let dir: string;
const path = (): string => join(dir, 'note.json');
const open = (): Promise<JsonFile<string, string>> => openJsonFile(path(), z.string(), '');
const names = async (): Promise<string[]> => (await readdir(dir)).sort();

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-json-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('a plain file', () => {
  it('keeps the last of many, for the owner only, and the state before', async () => {
    const file = await open();
    expect([file.value, file.trouble]).toEqual(['', null]);
    expect(await Promise.all(['a', 'b', 'c'].map(file.save))).toEqual([null, null, null]);
    expect(await isOwnerOnly(path())).toBe(true);
    expect(await file.save('d')).toBeNull();
    expect((await open()).value).toBe('d');
    expect(await readFile(`${path()}.previous`, 'utf8')).toBe('"c"\n');
    expect(await names()).toEqual(['note.json', 'note.json.previous']);
  });

  it('that is damaged is set aside and goes back to the state before, and both are said', async () => {
    const file = await open();
    await file.save('good');
    await file.save('latest');
    await writeFile(path(), '"late');
    const mended = await open();
    expect(mended.value).toBe('good');
    expect(mended.trouble).toMatchObject({ code: 'file-restored', params: { file: 'note.json' } });
    const aside = join(dir, String(mended.trouble?.params['aside']));
    expect(await readFile(aside, 'utf8')).toBe('"late');
    // Nobody has saved since: what was gone back to is there all the same.
    expect(await open()).toMatchObject({ value: 'good', trouble: null });
  });

  it('that is damaged like the state before it is set aside, and said to be lost', async () => {
    await writeFile(path(), '{');
    await writeFile(`${path()}.previous`, '{');
    const file = await open();
    expect(file).toMatchObject({ value: '', trouble: { code: 'file-damaged' } });
    await file.save('new');
    expect(await open()).toMatchObject({ value: 'new', trouble: null });
    expect(await readFile(join(dir, String(file.trouble?.params['aside'])), 'utf8')).toBe('{');
  });

  it('that cannot be read is not taken for absent: nothing is written over it', async () => {
    // Without rights a file cannot be read either, but root can; a link that leads to itself stops everybody.
    await symlink('note.json', path());
    const file = await open();
    expect(file).toMatchObject({
      value: '',
      trouble: { code: 'file-unreadable', params: { reason: 'ELOOP' } },
    });
    expect(await file.save('new')).toEqual(file.trouble);
    expect(await file.replace('new')).toEqual(file.trouble);
    expect(await names()).toEqual(['note.json']);
    await expect(readFile(path())).rejects.toThrow('ELOOP');
    expect(await file.remove()).toBeNull();
    expect(await file.save('new')).toBeNull();
    expect((await open()).value).toBe('new');
  });

  it('is not written as it could not be read again', async () => {
    const file = await openJsonFile(path(), z.string().max(3), '');
    await file.save('abc');
    expect(await file.save('abcd')).toMatchObject({ code: 'file-not-saved' });
    expect((await open()).value).toBe('abc');
  });

  it('of a folder that another Fieldlink has taken over is left as that one wrote it', async () => {
    let isLost = false;
    const file = await openJsonFile(path(), z.string(), '', {
      onTrouble: () => undefined,
      isLost: () => isLost,
    });
    await file.save('ours');
    isLost = true;
    await (await open()).save('theirs');
    expect(await file.save('ours again')).toMatchObject({ code: 'data-dir-lost' });
    expect((await open()).value).toBe('theirs');
  });

  it('that was replaced or removed leaves nothing of what it said', async () => {
    const file = await open();
    await file.save('secret');
    await file.save('secret too');
    await file.replace('plain');
    const texts = await Promise.all((await names()).map((name) => readFile(join(dir, name), 'utf8')));
    expect(texts).toEqual(['"plain"\n', '"plain"\n']);
    await file.remove();
    expect(await names()).toEqual([]);
  });

  it('that cannot be saved says why until it can be, and the good one stays', async () => {
    const heard: unknown[] = [];
    const file = await openJsonFile(path(), z.string(), '', {
      onTrouble: (trouble) => heard.push(trouble),
      onMended: (trouble) => heard.push('mended', trouble),
    });
    await file.save('good');
    // Where the draft would go.
    await mkdir(`${path()}.new`);
    const trouble = await file.save('next');
    expect(trouble).toMatchObject({ code: 'file-not-saved', params: { file: 'note.json' } });
    expect((await open()).value).toBe('good');
    await rmdir(`${path()}.new`);
    expect(await file.save('next')).toBeNull();
    expect(heard).toEqual([trouble, 'mended', trouble]);
  });
});

it('reads more than a hundred thousand pins', { timeout: 30_000 }, async () => {
  const options = { dir, remember: true, onTrouble: () => expect.unreachable() };
  const pins = Array.from({ length: 100_001 }, (_, n) => ({
    certSha256: n.toString(16).padStart(64, '0'),
    addresses: [`10.0.0.1:${String(n)}`],
    hostId: null,
  }));
  await writeFile(join(dir, 'pins.json'), JSON.stringify({ version: 1, pins }));
  expect((await openPins(options)).all()).toHaveLength(pins.length);
});

it('is one of both states, whole, when the app is killed at any step of a save', async () => {
  const writer = join(dir, 'writer.mjs');
  await build({
    ...{ entryPoints: [join(root, 'test/kit/dying-writer.ts')], outfile: writer, logLevel: 'error' },
    ...{ bundle: true, platform: 'node', format: 'esm' },
  });
  const [old, next] = ['o', 'n'].map((letter) => letter.repeat(100_000));
  const killedAt = async (step: number): Promise<{ end: string; state: string | undefined }> => {
    const at = join(dir, String(step), 'note.json');
    await (await openJsonFile(at, z.string(), '')).save(old ?? '');
    const end = await new Promise<string>((resolve) => {
      execFile(process.execPath, [writer, at, 'n', String(step)], (error, stdout) => {
        resolve(error?.signal ?? stdout);
      });
    });
    const file = await openJsonFile(at, z.string(), '');
    expect(file.trouble).toBeNull();
    // What it left lying about is in nobody's way.
    expect(await file.save('after')).toBeNull();
    expect((await readdir(join(dir, String(step)))).sort()).toEqual(['note.json', 'note.json.previous']);
    return { end, state: file.value === old ? 'old' : file.value === next ? 'new' : file.value };
  };
  const ends = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9].map(killedAt));
  const killed = ends.slice(0, -1);
  expect(killed.map(({ end }) => end)).toEqual(killed.map(() => 'SIGKILL'));
  // Up to the rename it has not happened; from there on it has.
  expect(ends.map(({ state }) => state)).toEqual([
    ...Array<string>(6).fill('old'),
    ...Array<string>(3).fill('new'),
  ]);
  expect(ends.at(-1)?.end).toBe('saved');
});
