import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFolder } from '#electron/content/folders.ts';
import type { FolderListing } from '#shared/model/content.ts';
import { reads } from '#test/kit/core-on-site.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-folder-'));
});
afterAll(() => rm(dir, { recursive: true }));

const listed = async (folder: string | null): Promise<FolderListing> => {
  const answer = await listFolder(folder);
  if ('error' in answer) throw new Error(reads(answer.error));
  return answer.ok;
};

describe('a folder of this laptop', () => {
  it('shows folders, bundles and signatures, and nothing else', async () => {
    const folder = join(dir, 'plain');
    await mkdir(join(folder, 'b-folder'), { recursive: true });
    await mkdir(join(folder, '.cache'));
    for (const name of [
      'core-10.tar.zst',
      'core-9.TAR.ZST',
      'old.tar',
      'core-9.sig',
      'notes.txt',
      '.hidden.zst',
    ])
      await writeFile(join(folder, name), 'x');
    await truncate(join(folder, 'old.tar'), 5_000_000_000);
    await symlink(join(folder, 'old.tar'), join(folder, 'link.tar'));
    await symlink('/nowhere', join(folder, 'dangling.tar'));
    await symlink(folder, join(folder, 'loop'));
    const { entries, parent, more } = await listed(folder);
    expect(entries.map(({ name, kind, bytes }) => [name, kind, bytes])).toEqual([
      ['b-folder', 'folder', null],
      ['loop', 'folder', null],
      ['core-9.sig', 'signature', 1],
      ['core-9.TAR.ZST', 'bundle', 1],
      ['core-10.tar.zst', 'bundle', 1],
      ['link.tar', 'bundle', 5_000_000_000],
      ['old.tar', 'bundle', 5_000_000_000],
    ]);
    expect([parent, more]).toEqual([dir, 0]);
    expect(entries.every(({ modifiedAt }) => Math.abs(Date.now() - modifiedAt) < 60_000)).toBe(true);
  });

  it('begins at home, where the places are', async () => {
    const { folder, places } = await listed(null);
    expect(folder).toBe(homedir());
    expect(places[0]).toEqual({ name: 'Home', path: homedir() });
    expect((await listed('/')).parent).toBeNull();
  });

  it('says how many more there are than are listed', async () => {
    const folder = join(dir, 'many');
    await mkdir(folder);
    await Promise.all(Array.from({ length: 1_003 }, (_, n) => writeFile(join(folder, `${n}.zst`), '')));
    const { entries, more } = await listed(folder);
    expect([entries.length, more, entries[2]?.name]).toEqual([1_000, 3, '2.zst']);
  });

  it.each([
    ['gone', '/nowhere/at/all', /it is not there/],
    ['a file', import.meta.filename, /it is no folder/],
    ['no name at all', '\0', /cannot be opened/],
  ])('that is %s is a fault in words', async (_, folder, words) => {
    const answer = await listFolder(folder);
    expect('error' in answer && reads(answer.error)).toMatch(words);
  });
});
