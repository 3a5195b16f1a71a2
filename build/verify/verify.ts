import { artifacts } from './checks/artifacts.ts';
import { checksums } from './checks/checksums.ts';
import { contents } from './checks/contents.ts';
import { deb } from './checks/deb.ts';
import { fuses } from './checks/fuses.ts';
import { integrity } from './checks/integrity.ts';
import { mac } from './checks/mac.ts';
import { modes } from './checks/modes.ts';
import { names } from './checks/names.ts';
import { papers } from './checks/papers.ts';
import { runtimeFolder } from './checks/runtime-folder.ts';
import { sizes } from './checks/sizes.ts';
import { stamps } from './checks/stamps.ts';
import { texts } from './checks/texts.ts';
import { judged, reason } from './finding.ts';
import type { Finding } from './finding.ts';
import { openRelease } from './release.ts';
import type { Release } from './release.ts';
import { inTemp } from './temp.ts';

type Check = (release: Release, isDry: boolean) => readonly Finding[] | Promise<readonly Finding[]>;

/** Every check by its name; each reads back what is there, and trusts nothing that made it. */
const checks: Readonly<Record<string, Check>> = {
  artifacts,
  checksums,
  names,
  contents,
  integrity,
  'runtime folder': runtimeFolder,
  fuses,
  texts,
  stamps,
  papers,
  sizes,
  modes,
  mac,
  deb,
};

export type Row = Finding & { readonly check: string };

/** What cannot be read has failed. */
async function look(check: string, at: Check, release: Release, isDry: boolean): Promise<Row[]> {
  try {
    return (await at(release, isDry)).map((finding) => ({ check, ...finding }));
  } catch (error) {
    return judged(release.dir, [`could not be read: ${reason(error)}`], '').map((row) => ({ check, ...row }));
  }
}

/** Reads a release back. `isDry`: made without Electron, with a placeholder for it; otherwise that is a failure. */
export const verifyRelease = (dir: string, isDry: boolean): Promise<Row[]> =>
  inTemp(async (temp) => {
    const release = await openRelease(dir, temp);
    const rows: Row[] = [];
    for (const [check, at] of Object.entries(checks)) rows.push(...(await look(check, at, release, isDry)));
    return rows;
  });

export const isFine = (rows: readonly Row[]): boolean => rows.every(({ state }) => state !== 'FAIL');

/** A line for each row, for people; what is not fine comes last, where it is seen. */
export function report(rows: readonly Row[]): string {
  const order = ['ok', 'not checked', 'FAIL'];
  const sorted = [...rows].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const lines = sorted.map(
    ({ state, check, file, what }) => `${state.padEnd(11)}  ${check.padEnd(14)}  ${file}: ${what}\n`,
  );
  return lines.join('');
}

/** What is not fine, and how much is. */
export function summary(rows: readonly Row[]): string {
  const notable = rows.filter(({ state }) => state !== 'ok');
  return `${report(notable)}${String(rows.length - notable.length)} of ${String(rows.length)} findings are fine.\n`;
}
