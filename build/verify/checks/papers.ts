import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { carried } from '../../papers/carried.ts';
import { allowedLicences } from '../../papers/licences.ts';
import { artifactOf } from '../artifacts.ts';
import { judged, lookAtEach } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { bodyOf, jsonOf } from '../packed.ts';
import type { Packed } from '../packed.ts';
import type { Release } from '../release.ts';

const notice = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  text: z.string().min(30),
});
const sbom = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.looseObject({ name: z.string(), version: z.string(), purl: z.string().startsWith('pkg:') }),
  ),
});
type Sbom = z.infer<typeof sbom>;

const idsIn = ({ components }: Sbom): string[] => components.map(({ name, version }) => `${name}@${version}`);

const missing = (from: readonly string[], within: readonly string[], what: string): string[] =>
  from.filter((each) => !within.includes(each)).map((each) => `${each} ${what}`);

/** Each list names the same packages: what About shows, what lies beside it as text, and the SBOM of the artifact. */
function problemsWith(packed: Packed): string[] {
  const notices = z.array(notice).parse(jsonOf(packed, 'renderer/notices.json'));
  const text = bodyOf(packed, 'THIRD-PARTY-NOTICES.txt').toString('utf8');
  const name = [...packed.files.keys()].find((file) => artifactOf(file)?.kind === 'paper');
  if (name === undefined) return ['there is no SBOM in it'];
  const listed = idsIn(sbom.parse(JSON.parse(bodyOf(packed, name).toString('utf8'))));
  const runtime = listed.filter((id) => id.startsWith('electron@'));
  const inside = notices.filter(({ version }) => version.startsWith('in '));
  const packages = notices
    .filter((each) => !inside.includes(each))
    .map((each) => `${each.name}@${each.version}`);
  return [
    ...missing(listed, [...packages, ...runtime], 'is in the SBOM and has no notice'),
    ...missing(packages, listed, 'has a notice and is not in the SBOM'),
    ...(runtime.length === (packed.shell === 'desktop' ? 1 : 0) ? [] : ['its SBOM is that of another shell']),
    ...notices
      .filter((each) => !text.includes(each.text))
      .map((each) => `the licence of ${each.name} is not in THIRD-PARTY-NOTICES.txt`),
    ...notices
      .filter(({ licence }) => !allowedLicences.has(licence))
      .map((each) => `nobody allowed ${each.licence}, of ${each.name}`),
    ...missing(
      [...allowedLicences],
      notices.map(({ licence }) => licence),
      'is allowed as a licence, but nothing is under it',
    ),
    ...missing(
      carried.map((each) => each.name),
      inside.map((each) => each.name),
      'should be inside of a package, and is not',
    ),
  ];
}

/** Whoever gets a package can see whose work is in it, and under which terms. */
export async function papers({ dir, artifacts, apps, webs }: Release): Promise<Finding[]> {
  const own = artifacts.filter((name) => artifactOf(name)?.kind === 'paper');
  const released = own.map((label) => ({ label }));
  return [
    ...judged('SBOM', own.length === 1 ? [] : [`there are ${String(own.length)} of them`], 'there is one'),
    ...(await lookAtEach(released, async ({ label }) => {
      const ids = idsIn(sbom.parse(JSON.parse(await readFile(path.join(dir, label), 'utf8'))));
      const hasRuntime = ids.some((id) => id.startsWith('electron@'));
      return judged(
        label,
        hasRuntime ? [] : ['Electron is not in it'],
        `${String(ids.length)} packages, Electron too`,
      );
    })),
    ...(await lookAtEach([...apps, ...webs], ({ label, packed }) =>
      judged(label, problemsWith(packed), 'notices and SBOM name the same packages, each with its licence'),
    )),
  ];
}
