import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileKinds } from '#shared/model/file-kinds.ts';
import { judged, lookAtEach, notChecked } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Release } from '../release.ts';
import type { Tree } from '../tree.ts';

/** Where a deb puts what a Linux desktop reads. vendor: freedesktop.org; the profile is copied by its script. */
const parts: readonly (readonly [pattern: RegExp, what: string, has: readonly string[]])[] = [
  [
    /^usr\/share\/applications\/fieldlink\.desktop$/,
    'entry of the menu',
    ['Name=Fieldlink', 'Exec=/opt/Fieldlink/fieldlink', ...fileKinds.map(({ mime }) => mime)],
  ],
  [
    /^usr\/share\/mime\/packages\/fieldlink\.xml$/,
    'list of file types',
    fileKinds.flatMap(({ mime, ending }) => [`"${mime}"`, `"*.${ending}"`]),
  ],
  [
    /^opt\/Fieldlink\/resources\/apparmor-profile$/,
    'AppArmor profile',
    ['"/opt/Fieldlink/fieldlink"', 'userns,'],
  ],
];

/** `tree`: what the deb unpacks to. */
export async function debProblems({ dir, files }: Tree): Promise<string[]> {
  const found = parts.map(async ([pattern, what, has]) => {
    const file = files.find((name) => pattern.test(name));
    if (file === undefined) return [`it has no ${what}`];
    const text = await readFile(path.join(dir, file), 'utf8');
    return has.filter((part) => !text.includes(part)).map((part) => `its ${what} does not have ${part}`);
  });
  return (await Promise.all(found)).flat();
}

/** What makes a deb at home on a desktop, and lets its sandbox work on Ubuntu 24.04 and newer. */
export async function deb({ trees, artifacts }: Release): Promise<Finding[]> {
  if (!artifacts.some((name) => name.endsWith('.deb')))
    return [notChecked('deb', 'menu entry, file types and AppArmor profile: there is no deb here')];
  const opened = trees.filter(({ label }) => label.endsWith('.deb'));
  return lookAtEach(opened, async (tree) =>
    judged(tree.label, await debProblems(tree), 'menu entry, both types of files and AppArmor profile'),
  );
}
