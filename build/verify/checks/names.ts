import { judged } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Release } from '../release.ts';

/** Files that no artifact has anywhere, whoever put them there. vendor: electron-updater's, in the last but one. */
const unwanted: readonly (readonly [RegExp, string])[] = [
  [/\.map$/, 'a source map'],
  [/\.(?:[cm]?ts|tsx)$/, 'a source'],
  [/(?:^|\/)(?:tests?|__tests__|e2e)\/|\.(?:test|spec)\.\w+$/, 'a test'],
  [/(?:^|\/)node_modules\//, 'a package outside of the bundles'],
  [/(?:^|\/)\.[^/]+$/, 'a hidden file'],
  [/\.(?:pem|key|p12|pfx|crt|cer)$/, 'a key or a certificate'],
  [/(?:^|\/)(?:(?:dev-)?app-update|latest[^/]*)\.yml$|\.blockmap$/, 'a file for an updater'],
  [/(?:^|\/)builder-[^/]*\.ya?ml$/, 'a note of electron-builder'],
];

const problemsIn = (names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const why = unwanted.find(([pattern]) => pattern.test(name))?.[1];
    return why === undefined ? [] : [`${name} is ${why}`];
  });

/** No tests, maps, keys, settings or update files: in nothing of it, the runtime included. */
export function names({ artifacts, trees, apps, webs }: Release): Finding[] {
  const places = [
    { label: '.', names: artifacts },
    ...trees.map(({ label, files }) => ({ label, names: files })),
    ...[...apps, ...webs].map(({ label, packed }) => ({ label, names: [...packed.files.keys()] })),
  ];
  return places.flatMap(({ label, names: found }) =>
    judged(label, problemsIn(found), `no test, map, key or update file among ${String(found.length)}`),
  );
}
