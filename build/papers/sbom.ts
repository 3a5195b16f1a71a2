import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { root } from '../paths.ts';
import { carried } from './carried.ts';

const component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  purl: z.string(),
});
type Component = z.infer<typeof component>;

const document = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component }),
  components: z.array(component),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
});
/** vendor: CycloneDX 1.5, as npm writes it. */
export type Sbom = z.infer<typeof document>;

/** All that the lock file names, by `npm sbom`; needs no network. Throws when npm cannot be run or says something else. */
export async function lockedPackages(): Promise<Sbom> {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  // Set where npm started us; it is the same npm then, on Windows too.
  const npm = process.env['npm_execpath'];
  const [file, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const { stdout } = await promisify(execFile)(file, [...first, ...args], {
    cwd: root,
    maxBuffer: 64 * 2 ** 20,
  });
  return document.parse(JSON.parse(stdout));
}

/** `name@version` of packages by their folders, relative to the repository. */
export const packageIds = (folders: readonly string[]): Promise<string[]> =>
  Promise.all(
    folders.map(async (folder) => {
      const text = await readFile(path.join(root, folder, 'package.json'), 'utf8');
      const { name, version } = JSON.parse(text) as { name: string; version: string };
      return `${name}@${version}`;
    }),
  );

export interface Inside {
  /** `name@version` of every package that is inside. */
  readonly packages: readonly string[];
  /** Electron is shipped too, not merely built with. */
  readonly withRuntime: boolean;
  readonly date: Date;
}

/** Reduced to what is really inside, and to what is the same each time. Throws where the lock file lacks a package. */
export function sbomOf(locked: Sbom, { packages, withRuntime, date }: Inside): Sbom {
  const { serialNumber: _, metadata, components, dependencies, ...rest } = locked;
  const own = metadata.component;
  const ids = [...new Set(packages)];
  const found = ids.map((id) => take(components, id)).map(inProduct);
  const runtime = withRuntime ? [asRuntime(components)] : [];
  const all = [...found, ...runtime].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  const refs = new Set([own['bom-ref'], ...all.map((each) => each['bom-ref'])]);
  return {
    ...rest,
    metadata: {
      ...metadata,
      timestamp: date.toISOString(),
      lifecycles: [{ phase: 'build' }],
      // npm names it by the folder that it happens to lie in.
      component: { ...own, type: 'application', name: 'fieldlink' },
    },
    components: all,
    dependencies: dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((to) => refs.has(to)) })),
  };
}

function take(components: readonly Component[], id: string): Component {
  const found = components.find(({ name, version }) => `${name}@${version}` === id);
  if (found === undefined) throw new Error(`${id} is inside, but not in package-lock.json.`);
  return found;
}

/** npm marks everything as needed for development only: of the source that is true, of a bundle it is not. */
function inProduct({ properties: _, ...given }: Component): Component {
  const within = carried.filter(({ inside }) => inside === given.name);
  return {
    ...given,
    scope: 'required',
    ...(within.length === 0
      ? {}
      : {
          components: within.map(({ name, licence, purl }) => ({
            ...{ type: 'library', name, purl },
            licenses: [{ license: { id: licence } }],
          })),
        }),
  };
}

function asRuntime(components: readonly Component[]): Component {
  const electron = components.find(({ name }) => name === 'electron');
  if (electron === undefined) throw new Error('electron is not in package-lock.json.');
  return {
    ...inProduct(electron),
    type: 'framework',
    description: 'The runtime of the desktop build, with Chromium and Node.',
  };
}
