import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { carried } from '#build/papers/carried.ts';
import { noticesOf, noticesText } from '#build/papers/notices.ts';

let dir = '';
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'fieldlink-notices-'))));
afterEach(() => rm(dir, { recursive: true, force: true }));

const put = async (files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
};
const manifest = (name: string, license?: unknown): string =>
  JSON.stringify({ name, version: '1.0.0', ...(license === undefined ? {} : { license }) });

it('gives the licence as the package brings it, whatever its file is called, each package once', async () => {
  await put({
    'a/package.json': manifest('b', 'MIT'),
    'a/license': 'Be kind.\r\n',
    'a/CopyrightNotice.txt': 'Mine.',
    'z/node_modules/a/package.json': manifest('b', 'MIT'),
    'z/node_modules/a/COPYING': 'Be kind.\n\nMine.',
    'c/package.json': manifest('a', '0BSD'),
    'c/LICENCE.md': 'Do.',
  });
  const notices = await noticesOf(['a', 'z/node_modules/a', 'c'], dir);
  expect(notices).toEqual([
    { name: 'a', version: '1.0.0', licence: '0BSD', text: 'Do.' },
    { name: 'b', version: '1.0.0', licence: 'MIT', text: 'Be kind.\n\nMine.' },
  ]);
  expect(noticesText(notices)).toContain('a 1.0.0 (0BSD)\n\nDo.');
});

it.each([
  ['nobody allowed', { 'a/package.json': manifest('a', 'GPL-3.0-only'), 'a/LICENSE': 'x' }, /a 1.0.0.*GPL/],
  ['no licence', { 'a/package.json': manifest('a'), 'a/LICENSE': 'x' }, /a 1.0.0 is under null/],
  [
    'an old list of licences',
    { 'a/package.json': manifest('a', [{ type: 'MIT' }]), 'a/LICENSE': 'x' },
    /a 1/,
  ],
  ['no text', { 'a/package.json': manifest('a', 'MIT'), 'a/NOTICE': 'x' }, /a 1.0.0 brings no text/],
])('refuses a package with %s, by its name', async (_, files, why) => {
  await put(files);
  await expect(noticesOf(['a'], dir)).rejects.toThrow(why);
});

it('names what lies inside a package that is there, with its own licence', async () => {
  const carriers = [...new Set(carried.map(({ inside }) => inside))];
  const notices = await noticesOf(carriers.map((name) => `node_modules/${name}`));
  expect(notices).toHaveLength(carriers.length + carried.length);
  const reader = notices.find(({ name }) => name === 'zxing-cpp');
  expect(reader?.version).toMatch(/^in zxing-wasm \d/);
  expect(reader?.text).toMatch(/^Copyright.*ZXing authors.*\n\n\s*Apache License\n/);
});
