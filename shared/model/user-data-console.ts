import type { UserDataForm } from '../wire/user-data.ts';
import { fault } from './result.ts';
import type { FieldFinding } from './user-data.ts';
import { checkUserData } from './user-data.ts';

/** What the console tells that the user data names. */
export interface KnownOfConsole {
  /** Names of its projects; empty: not known. */
  readonly projects: readonly string[];
  /** The registration token is one of its list that has a default project. */
  readonly hasTokenProject: boolean;
}

/** (vendor: Register Edge Host) A wrong project name fails without a word, and a missing one where the token has none either. */
export function checkUserDataOf(form: UserDataForm, known: KnownOfConsole): readonly FieldFinding[] {
  const { projectName } = form.site;
  const found = checkUserData(form).filter(
    ({ fault: { code } }) => !(known.hasTokenProject && code === 'user-data-project-unset'),
  );
  const isKnown = projectName === '' || known.projects.length === 0 || known.projects.includes(projectName);
  if (isKnown) return found;
  const unknown = fault('user-data-project-unknown', { project: projectName.slice(0, 100) });
  return [...found, { weight: 'warns', field: 'site.projectName', fault: unknown }];
}
