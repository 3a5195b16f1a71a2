import { readFile } from 'node:fs/promises';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { z } from 'zod';
import type { App } from '../app.ts';
import { artifactOf } from '../artifacts.ts';
import { judged, lookAtEach } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { infoOf } from '../mac-info.ts';
import { jsonOf } from '../packed.ts';
import type { Packed } from '../packed.ts';
import type { Release } from '../release.ts';
import type { WebArchive } from '../web-archive.ts';

const manifest = z.looseObject({ version: z.string() });
const stamp = z.object({ version: z.string(), build: z.string().regex(/^[0-9a-f]{12}$/) });
const info = z.looseObject({
  CFBundleShortVersionString: z.string(),
  CFBundleVersion: z.string(),
  FieldlinkBuild: z.string(),
});

/** Something that tells a version or a build, and what it tells. */
type Told = readonly (readonly [where: string, what: string])[];

/** vendor: Windows knows numbers only, four of them in ProductVersion; what follows a hyphen is not told. */
const onWindows = (version: string): string[] => {
  const [numbers = version] = version.split('-');
  return [version, numbers, `${numbers}.0`];
};

function toldByExe(bytes: Buffer, wanted: string): { versions: Told; builds: Told } {
  const { entries } = NtExecutableResource.from(NtExecutable.from(bytes, { ignoreCert: true }));
  const [resource] = Resource.VersionInfo.fromEntries(entries);
  const [language] = resource?.getAllLanguagesForStringValues() ?? [];
  const values = resource && language ? resource.getStringValues(language) : {};
  const of = (key: string): string => values[key] ?? 'nothing';
  const version = (key: string): string => (onWindows(wanted).includes(of(key)) ? wanted : of(key));
  return {
    versions: ['FileVersion', 'ProductVersion'].map((key) => [`${key} of the .exe`, version(key)]),
    builds: [['Comments of the .exe', of('Comments').replace(/^Build /, '')]],
  };
}

async function toldOutside(
  { system, binary }: App,
  wanted: string,
): Promise<{ versions: Told; builds: Told }> {
  if (system === 'win') return toldByExe(await readFile(binary), wanted);
  if (system === 'linux') return { versions: [], builds: [] };
  const {
    CFBundleShortVersionString: short,
    CFBundleVersion: long,
    FieldlinkBuild: build,
  } = info.parse(await infoOf(binary));
  return {
    versions: [
      ['CFBundleShortVersionString', short],
      ['CFBundleVersion', long],
    ],
    builds: [['FieldlinkBuild', build]],
  };
}

/** The bundle tells the build in About and in the log: it has it inside. */
const toldInCode = ({ files, app }: Packed, build: string): Told => {
  const has = [...files].some(([name, body]) => name.startsWith(`${app}electron/`) && body.includes(build));
  return [['the code', has ? build : 'another build']];
};

const stampOf = (packed: Packed): z.infer<typeof stamp> => stamp.parse(jsonOf(packed, 'build.json'));

const differs = (told: Told, right: string): string[] =>
  told.filter(([, what]) => what !== right).map(([where, what]) => `${where} tells ${what}, not ${right}`);

async function problemsOf(
  each: App | WebArchive,
  { version, build }: z.infer<typeof stamp>,
): Promise<string[]> {
  const outside = 'binary' in each ? await toldOutside(each, version) : { versions: [], builds: [] };
  const own = stampOf(each.packed);
  const versions: Told = [
    ...outside.versions,
    ['package.json', manifest.parse(jsonOf(each.packed, 'package.json')).version],
    ['build.json', own.version],
  ];
  const builds: Told = [...outside.builds, ['build.json', own.build], ...toldInCode(each.packed, build)];
  return [...differs(versions, version), ...differs(builds, build)];
}

/** One version and one build hash, wherever one is told: that of the first stands for all. */
export async function stamps({ artifacts, apps, webs }: Release): Promise<Finding[]> {
  const all = [...apps, ...webs];
  const [first] = all;
  if (first === undefined) return [];
  const wanted = stampOf(first.packed);
  const named: Told = artifacts.flatMap((name) => {
    const version = artifactOf(name)?.version;
    return version === undefined ? [] : [[`the name ${name}`, version] as const];
  });
  const so = `version ${wanted.version}, build ${wanted.build} everywhere`;
  return [
    ...judged(
      'names',
      differs(named, wanted.version),
      `version ${wanted.version} in the name of every artifact`,
    ),
    ...(await lookAtEach<App | WebArchive>(all, async (each) =>
      judged(each.label, await problemsOf(each, wanted), so),
    )),
  ];
}
