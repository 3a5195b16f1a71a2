import { existsSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '#build/files.ts';
import { root } from '#build/paths.ts';

const folders = await Promise.all(
  ['.github', 'build', 'electron', 'renderer', 'shared', 'test'].map((folder) => filesIn(folder)),
);
const documents = ['README.md', ...folders.flat().filter((file) => file.endsWith('.md'))];
const textOf = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8');

/** What a fence holds is shown as it stands. */
const withoutFences = (text: string): string => text.replace(/^```.*?^```/gms, '');

interface Link {
  readonly isPicture: boolean;
  readonly words: string;
  readonly to: string;
}

const linksIn = (text: string): Link[] =>
  [...withoutFences(text).matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, mark, words, to]) => ({
    isPicture: mark === '!',
    words: words ?? '',
    to: to ?? '',
  }));

/** As GitHub calls a heading when it is linked to. */
const anchorsOf = (text: string): string[] =>
  [...withoutFences(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Where links of this document lead that is not there. */
async function deadLinks(from: string): Promise<string[]> {
  const text = await textOf(from);
  const found = await Promise.all(
    linksIn(text)
      .filter(({ to }) => !/^[a-z]+:/.test(to))
      .map(async ({ to }) => {
        const [file = '', anchor] = to.split('#');
        const target = file === '' ? from : path.posix.join(path.posix.dirname(from), file);
        if (!existsSync(path.join(root, target))) return [to];
        return anchor === undefined || anchorsOf(await textOf(target)).includes(anchor) ? [] : [to];
      }),
  );
  return found.flat();
}

it.each(documents)('%s leads nowhere that is not there, and says what each picture shows', async (file) => {
  expect(await deadLinks(file)).toEqual([]);
  const pictures = linksIn(await textOf(file)).filter(({ isPicture }) => isPicture);
  expect(pictures.filter(({ words }) => words.split(' ').length < 4)).toEqual([]);
});

describe('what people start with', () => {
  const firsts = ['README.md', '.github/CONTRIBUTING.md'];

  it.each(firsts)('%s names files and commands that are there', async (file) => {
    const text = await textOf(file);
    const paths = [...text.matchAll(/`((?:shared|electron|renderer|test|build|\.github)\/[\w./-]+)`/g)];
    expect(
      paths.map(([, named = '']) => named).filter((named) => !existsSync(path.join(root, named))),
    ).toEqual([]);
    const commands = [...text.matchAll(/npm (?:run(?: -s)? )?(\w[\w:-]*)/g)].map(([, name = '']) => name);
    const manifest = JSON.parse(await textOf('package.json')) as { scripts: Record<string, string> };
    const known = ['ci', ...Object.keys(manifest.scripts)];
    expect(commands.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('has the two commands word for word', async () => {
    const lines = (await textOf('README.md')).split('\n');
    expect(lines).toEqual(expect.arrayContaining(['npm ci && npm start', 'npm ci && npm test']));
  });

  it('shows every picture there is, each small enough for a slow line', async () => {
    const folder = '.github/pictures';
    const shown = linksIn(await textOf('README.md')).filter(({ isPicture }) => isPicture);
    const files = (await readdir(path.join(root, folder))).map((name) => `${folder}/${name}`);
    expect(new Set(shown.map(({ to }) => to))).toEqual(new Set(files));
    const sizes = files.map((name) => statSync(path.join(root, name)).size);
    expect(sizes.filter((size) => size > 120_000)).toEqual([]);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(800_000);
  });
});
