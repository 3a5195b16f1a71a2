import { expect, it } from 'vitest';
import { checkUserDataOf } from '#shared/model/user-data-console.ts';
import { userDataForm } from '#shared/wire/user-data.ts';

it('warns of a project that the console does not have, and of none only where the token has none either', () => {
  const codes = (projectName: string, projects: string[], hasTokenProject = false): string[] =>
    checkUserDataOf(
      userDataForm.parse({ site: { paletteEndpoint: 'p.example', edgeHostToken: 'abcdefgh', projectName } }),
      { projects, hasTokenProject },
    ).map(({ fault }) => fault.code);
  expect(codes('', ['stores'])).toEqual(['user-data-project-unset']);
  expect(codes('', ['stores'], true)).toEqual([]);
  expect(codes('stores', ['stores'])).toEqual([]);
  expect(codes('stors', [])).toEqual([]);
  expect(codes('stors', ['stores'], true)).toEqual(['user-data-project-unknown']);
});
