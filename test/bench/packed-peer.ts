import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '#build/paths.ts';
import type { PackedFile } from '#build/web-shell/tree.ts';

/** vendor: what electron-builder leaves out of packages by itself (fileMatcher.js of app-builder-lib). */
const leftOut =
  /(?:^|\/)(?:test|tests|__tests__|powered-test|examples?|node_modules)\/|\.d\.ts$|(?:^|\/)(?:readme|changelog)(?:\.md)?$/i;

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The folder that Node would take for a package asked for in `from`. */
async function folderOf(name: string, from: string): Promise<string | null> {
  for (let at = from; at.startsWith(root); at = path.dirname(at)) {
    const folder = path.join(at, 'node_modules', name);
    const found = await readFile(path.join(folder, 'package.json')).catch(() => null);
    if (found !== null) return folder;
  }
  return null;
}

/** The packages with all that they need in turn, by their folders. */
async function closure(names: readonly string[]): Promise<string[]> {
  const folders = new Set<string>();
  const walk = async (name: string, from: string): Promise<void> => {
    const folder = await folderOf(name, from);
    if (folder === null || folders.has(folder)) return;
    folders.add(folder);
    const text = await readFile(path.join(folder, 'package.json'), 'utf8');
    for (const next of Object.keys((JSON.parse(text) as Manifest).dependencies ?? {}))
      await walk(next, folder);
  };
  for (const name of names) await walk(name, root);
  return [...folders].sort();
}

async function filesOf(folder: string): Promise<PackedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const kept = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !leftOut.test(path.relative(folder, file)));
  return Promise.all(
    kept.map(async (file) => ({ name: path.relative(root, file), body: await readFile(file), mode: 0o644 })),
  );
}

/**
 * The same entries as a plain electron-builder app has them: our own code bundled, its packages as they are installed, with
 * all they depend on. The packages of the page are no part of it: anybody bundles a page.
 */
export async function plainApp(entries: readonly string[]): Promise<PackedFile[]> {
  const { metafile, outputFiles } = await build({
    ...{ absWorkingDir: root, entryPoints: [...entries], outdir: 'electron', write: false, metafile: true },
    ...{
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
    },
    minifyWhitespace: true,
  });
  const asked = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
  const names = asked.flatMap(({ path: name, external }) =>
    external === true && !name.startsWith('node:') && name !== 'electron'
      ? [/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name]
      : [],
  );
  const packages = await Promise.all((await closure([...new Set(names)])).map(filesOf));
  const own = outputFiles.map(({ path: file, contents }) => ({
    ...{ name: path.relative(root, file), body: Buffer.from(contents), mode: 0o644 },
  }));
  return [...own, ...packages.flat()];
}
