import type { ErrorCode } from '../contract/errors.ts';
import type { UserDataForm } from '../wire/user-data.ts';
import type { EdgeToken } from './edge-token.ts';
import { edgeTokenOf, edgeTokenState } from './edge-token.ts';
import type { ErrorParams } from './result.ts';
import { fault } from './result.ts';
import type { FieldFinding } from './user-data.ts';
import { checkUserData } from './user-data.ts';

/** What the console tells that the user data names. */
export interface KnownOfConsole {
  /** Names of its projects; empty: not known. */
  readonly projects: readonly string[];
  /** Its registration tokens; null: not known. */
  readonly tokens: readonly EdgeToken[] | null;
  /** When they were read, epoch milliseconds. */
  readonly readAt: number;
}

const warns = (field: string, code: ErrorCode, params: ErrorParams = {}): FieldFinding => ({
  weight: 'warns',
  field,
  fault: fault(code, params),
});

/** vendor: Register Edge Host: a host is not taken in by a token that is expired, inactive or of another tenant. */
function ofToken(token: EdgeToken | 'none' | null, readAt: number): FieldFinding[] {
  const at = 'site.edgeHostToken';
  if (token === null) return [];
  if (token === 'none') return [warns(at, 'user-data-token-unknown')];
  const state = edgeTokenState(token, readAt);
  return state === 'active' ? [] : [warns(at, `user-data-token-${state}`, { name: token.name })];
}

/** (vendor: Register Edge Host) A wrong project name fails without a word, and a missing one where the token has none either. */
export function checkUserDataOf(form: UserDataForm, known: KnownOfConsole): readonly FieldFinding[] {
  const { projectName, edgeHostToken } = form.site;
  const token = edgeHostToken === '' || !known.tokens ? null : edgeTokenOf(edgeHostToken, known.tokens);
  const hasProject = token !== null && token !== 'none' && token.project !== null;
  const found = checkUserData(form).filter(
    ({ fault: { code } }) => !(hasProject && code === 'user-data-project-unset'),
  );
  const isKnown = projectName === '' || known.projects.length === 0 || known.projects.includes(projectName);
  return [
    ...found,
    ...ofToken(token, known.readAt),
    ...(isKnown
      ? []
      : [warns('site.projectName', 'user-data-project-unknown', { project: projectName.slice(0, 100) })]),
  ];
}
