import { expect, it } from 'vitest';
import type { EdgeToken } from '#shared/model/edge-token.ts';
import { maskToken } from '#shared/model/edge-token.ts';
import type { KnownOfConsole } from '#shared/model/user-data-console.ts';
import { checkUserDataOf } from '#shared/model/user-data-console.ts';
import { userDataForm } from '#shared/wire/user-data.ts';

const now = Date.UTC(2026, 10, 21);
const of = (name: string, over: Partial<EdgeToken> = {}): EdgeToken => ({
  ...{ uid: name, name, description: null, project: { uid: 'p1', name: 'stores' }, expiresAt: now + 1 },
  ...{ isActive: true, masked: maskToken(secretOf(name)) },
  ...over,
});
const secretOf = (name: string): string => `${name}-`.repeat(8);
const tokens = [
  of('good'),
  of('nowhere', { project: null }),
  of('paused', { isActive: false }),
  of('ended', { expiresAt: now, isActive: false }),
];
const codes = (
  edgeHostToken: string,
  projectName: string,
  known: Partial<KnownOfConsole> = {},
): readonly string[] =>
  checkUserDataOf(
    userDataForm.parse({ site: { paletteEndpoint: 'p.example', edgeHostToken, projectName } }),
    { projects: ['stores'], tokens, readAt: now, ...known },
  ).map(({ fault }) => fault.code);

it('warns of a project that the console does not have, and of none only where the token has none either', () => {
  expect(codes(secretOf('nowhere'), '')).toEqual(['user-data-project-unset']);
  expect(codes(secretOf('good'), '')).toEqual([]);
  expect(codes(secretOf('good'), '', { tokens: null })).toEqual(['user-data-project-unset']);
  expect(codes(secretOf('nowhere'), 'stores')).toEqual([]);
  expect(codes(secretOf('good'), 'stors', { projects: [] })).toEqual([]);
  expect(codes(secretOf('good'), 'stors')).toEqual(['user-data-project-unknown']);
});

it('warns of a token that is inactive, expired, or none of the list, where its ends tell which it is', () => {
  expect(codes(secretOf('paused'), 'stores')).toEqual(['user-data-token-inactive']);
  expect(codes(secretOf('ended'), 'stores')).toEqual(['user-data-token-expired']);
  expect(codes(secretOf('strange'), 'stores')).toEqual(['user-data-token-unknown']);
  expect(codes('short', 'stores')).toEqual(['user-data-token-unknown']);
  // Another of the same ends, or one whose ends are not told, and it may be any.
  expect(codes(secretOf('paused'), 'stores', { tokens: [...tokens, of('paused')] })).toEqual([]);
  expect(codes(secretOf('strange'), 'stores', { tokens: [of('good', { masked: null })] })).toEqual([]);
  expect(codes('short', 'stores', { tokens: [of('x', { masked: maskToken('other') })] })).toEqual([]);
  expect(codes(secretOf('strange'), 'stores', { tokens: null })).toEqual([]);
});
