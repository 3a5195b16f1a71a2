import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesIn, nameFrom } from '#build/files.ts';
import { hashInputs } from '#build/inputs.ts';

let dir = '';
let sources = '';
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'fieldlink-inputs-'));
  sources = path.join(dir, 'a');
  for (const folder of ['shared/model', 'electron/web', 'renderer', 'build'])
    await mkdir(path.join(sources, folder), { recursive: true });
  await put('package.json', '{}');
  await put('package-lock.json', '{}');
  await put('shared/model/a.ts', 'export const a = 1;\n');
  await put('electron/web/main.ts', 'export const main = 2;\n');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const put = (name: string, text: string): Promise<void> => writeFile(path.join(sources, name), text);

it('the same sources have the same hash wherever they lie', async () => {
  const elsewhere = path.join(dir, 'b', 'ä longer name');
  await cp(sources, elsewhere, { recursive: true });
  const hash = await hashInputs(sources);
  expect(hash).toMatch(/^[0-9a-f]{12}$/);
  expect(await hashInputs(elsewhere)).toBe(hash);
});

it('what systems, editors and readers have beside the sources is no part of it', async () => {
  const hash = await hashInputs(sources);
  await put('shared/.DS_Store', 'where its window was');
  await put('shared/README.md', '# shared');
  expect(await hashInputs(sources)).toBe(hash);
});

it.each([
  ['another text', () => put('shared/model/a.ts', 'export const a = 2;\n')],
  ['another line end', () => put('shared/model/a.ts', 'export const a = 1;\r\n')],
  ['another package', () => put('package-lock.json', '{ }')],
  ['one more file', () => put('renderer/b.ts', '')],
  [
    'another name',
    () => rename(path.join(sources, 'shared/model/a.ts'), path.join(sources, 'shared/model/b.ts')),
  ],
])('%s is another hash', async (_, change) => {
  const before = await hashInputs(sources);
  await change();
  expect(await hashInputs(sources)).not.toBe(before);
});

it('names are the same on every system, in one order in every language', async () => {
  expect(nameFrom('C:\\work', 'C:\\work\\shared\\model\\a.ts', path.win32)).toBe('shared/model/a.ts');
  expect(nameFrom('/work', '/work/shared/a\\b.ts', path.posix)).toBe('shared/a\\b.ts');
  for (const name of ['c.ts', 'B.ts', 'Z.ts', 'a-b.ts', 'a/d.ts', 'a.ts']) {
    const file = path.join(sources, 'renderer', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, '');
  }
  expect(await filesIn('renderer', sources)).toEqual(
    ['B.ts', 'Z.ts', 'a-b.ts', 'a.ts', 'a/d.ts', 'c.ts'].map((name) => `renderer/${name}`),
  );
});
