import { artifactOf, unpackedFolders } from '../artifacts.ts';
import { judged, notChecked } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Release } from '../release.ts';

function problemsOf({ artifacts, folders, apps, broken }: Release, isDry: boolean): string[] {
  const kinds = artifacts.map((name) => artifactOf(name)?.kind);
  const webs = kinds.filter((kind) => kind === 'web').length;
  return [
    ...artifacts.filter((name) => artifactOf(name) === null).map((name) => `${name} is no artifact`),
    ...folders
      .filter((name) => !unpackedFolders.includes(name))
      .map((name) => `${name}/ is nothing that is packed`),
    ...broken.map(([name, why]) => `${name} could not be opened: ${why}`),
    ...(webs === 2 ? [] : ['the archives of the web shell are not both there']),
    ...(apps.length > 0 ? [] : ['there is no desktop app in it that can be opened here']),
    ...apps
      .filter(({ isPlaceholder }) => isPlaceholder !== isDry)
      .map(
        ({ label }) =>
          `${label} is packed with ${isDry ? 'a real Electron' : 'a placeholder, and cannot start'}`,
      ),
  ];
}

/** What is there is what was to be made; and what of it stays unopened is said. */
export const artifacts = (release: Release, isDry: boolean): Finding[] => [
  ...judged(
    '.',
    problemsOf(release, isDry),
    `${String(release.artifacts.length)} artifacts, all of them known`,
  ),
  ...(isDry ? [notChecked('.', 'whether it starts: the runtime is a placeholder')] : []),
  ...release.closed.map(([name, why]) => notChecked(name, why)),
];
