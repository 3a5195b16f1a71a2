import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { openKeptList } from '#electron/vault/kept-list.ts';

const item = z.object({ id: z.string(), words: z.string() });
type Item = z.output<typeof item>;

let dir: string;
let told: string[];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-list-'));
  told = [];
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const open = (form: object = {}, remember = true) =>
  openKeptList<Item>(
    {
      ...{ name: 'things', item, most: 3, mayGo: ({ words }) => words !== 'open' },
      linesOf: (before, { id, words }) => [
        { kind: `${before?.words ?? 'new'} to ${words}`, hostId: id, address: null, details: {} },
      ],
      ...form,
    },
    {
      ...{ dir, remember },
      onChange: () => told.push('changed'),
      write: ({ kind }) => told.push(kind),
      onTrouble: ({ code }) => told.push(code),
    },
  );
const thing = (id: string, words = ''): Item => ({ id, words });
const to = (words: string) => (before: Item) => ({ ...before, words });
const onDisk = async () => JSON.parse(await readFile(join(dir, 'things.json'), 'utf8')) as unknown;

it('keeps what is added, changed and dropped, and tells each change once', async () => {
  const list = await open();
  expect(await list.add([thing('a'), thing('b')])).toBeNull();
  expect(await list.change('a', to('x'))).toBeNull();
  expect(await list.change('a', to('x'))).toBeNull();
  expect(await list.change('nobody', to('x'))).toBeNull();
  expect(told).toEqual(['new to ', 'new to ', 'changed', ' to x', 'changed']);
  await list.drop(['b', 'nobody']);
  expect(await onDisk()).toEqual({ version: 1, things: [{ id: 'a', words: 'x' }] });
  const again = await open({ resume: (left: readonly Item[]) => left.map(to('interrupted')) });
  expect([again.all(), again.get('b')]).toEqual([[thing('a', 'interrupted')], null]);
  await again.forgetAll();
  expect([again.all(), (await open()).all()]).toEqual([[], []]);
});

it('takes what is added in place of what it replaces, and of the oldest that may go where there are too many', async () => {
  const list = await open();
  await list.add([thing('a', 'open'), thing('b'), thing('c'), thing('d')]);
  expect(list.all().map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  await list.add([thing('c', 'open'), thing('e', 'open')], ({ id }) => id === 'd');
  expect(list.all()).toEqual(['a', 'c', 'e'].map((id) => thing(id, 'open')));
  await list.add([thing('f', 'open')]);
  expect(list.all()).toHaveLength(4);
});

it('tells nobody of what could still be lost, where that is asked; it counts all the same', async () => {
  const list = await open({ isToldOnceKept: true });
  const saved = list.add([thing('a')]);
  expect([told, list.get('a')]).toEqual([['new to '], thing('a')]);
  await saved;
  expect(told).toEqual(['new to ', 'changed']);
  await rm(dir, { recursive: true });
  await writeFile(dir, 'no folder');
  expect(await list.add([thing('b')])).toMatchObject({ code: 'file-not-saved' });
  expect(list.all()).toHaveLength(2);
});

it('writes nothing where nothing is to be remembered, and reads what is there', async () => {
  await (await open()).add([thing('a')]);
  const list = await open({}, false);
  await list.add([thing('b')]);
  await list.drop(['a']);
  await list.forgetAll();
  expect(await onDisk()).toEqual({ version: 1, things: [thing('a')] });
});
