import { spawnSync } from 'node:child_process';
import { canInstall, installPackages } from './debian.ts';

/** Programs that others wrote and that read what Fieldlink writes, by Debian package. */
const tools = {
  genisoimage: ['isoinfo', 'genisoimage'],
  'zbar-tools': ['zbarimg'],
  'poppler-utils': ['pdftoppm'],
  tcpdump: ['tcpdump'],
} as const;

const isMissing = (name: string): boolean => spawnSync('which', [name]).status !== 0;

/** Null when the programs of a package are here, else why its tests are skipped. */
export function whyNo(name: keyof typeof tools): string | null {
  const missing = tools[name].filter(isMissing);
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')}`;
}

/** Gets them where packages may be installed. */
export async function provideTools(): Promise<void> {
  const missing = (Object.keys(tools) as (keyof typeof tools)[]).filter((name) => whyNo(name) !== null);
  if (missing.length > 0 && canInstall()) await installPackages(...missing);
}
