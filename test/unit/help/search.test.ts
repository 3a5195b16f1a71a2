import { expect, it } from 'vitest';
import { createSearch } from '#shared/help/search.ts';

const search = createSearch();
const topicsOf = (typed: string): string[] => search(typed).map(({ topic }) => topic);

it.each([
  ['its code', 'no-route', 'no-route'],
  ['words of its sentence', 'vault is locked', 'vault-locked'],
  ['a slip', 'conection timout', 'connection-timeout'],
  ['a word of its further steps', 'systemctl', 'sync-zero-length'],
  ['the sentence on screen, with what it is about', 'This laptop has no way to 10.10.0.21:5080.', 'no-route'],
  ['a key of the vendor', 'enableMultiNode', 'multi-node-untold'],
])('finds a code by %s', (_, typed, code) => {
  expect(topicsOf(typed).slice(0, 3)).toContain(code);
});

it('finds the page about a piece of work before messages that mention it', () => {
  expect(topicsOf('keyboard')[0]).toBe('keyboard');
  expect(topicsOf('unlink hosts')[0]).toBe('unlink');
});

it('finds nothing where nothing is, and nothing for nothing', () => {
  expect([topicsOf('xylophone'), topicsOf('  '), topicsOf('…')]).toEqual([[], [], []]);
});
