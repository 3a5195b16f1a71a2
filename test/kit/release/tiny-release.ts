import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackage, getRawHeader } from '@electron/asar';
import { fuses } from '#build/installers/fuses.ts';
import { usageTexts } from '#build/installers/mac/info.ts';
import { writeChecksums } from '#build/papers/checksums.ts';
import { writeTree } from '#build/installers/placeholder/tree.ts';
import { sha256 } from '#build/verify/asar.ts';
import { writeTarGz, writeZip } from '#build/web-shell/archive.ts';
import { fileKinds } from '#shared/model/file-kinds.ts';
import { appFiles, boot, build, papers, preload, sbom, version } from './tiny-app.ts';
import type { Parts, TinyFile } from './parts.ts';
import { runtimesFor } from './tiny-runtimes.ts';
import type { Runtime } from './tiny-runtimes.ts';

const webFiles = (): Record<string, TinyFile> => {
  const entries = ['web', 'cli', 'demo-site'].map((name) => `electron/${name}/main.js`);
  const app = { ...appFiles(entries), 'launch.js': '', 'check-node.cjs': '' };
  const read = (text: string): TinyFile => ({ text, mode: 0o644 });
  return {
    ...Object.fromEntries(Object.entries(app).map(([name, text]) => [`app/${name}`, read(text)])),
    ...Object.fromEntries(Object.entries(papers(false)).map(([name, text]) => [name, read(text)])),
    ...Object.fromEntries(['Fieldlink.cmd', 'READ ME FIRST.txt'].map((name) => [name, read('x')])),
    ...Object.fromEntries(
      ['fieldlink', 'Fieldlink.command'].map((name) => [name, { text: 'x', mode: 0o755 }]),
    ),
  };
};

export const wholeParts = (): Parts => ({
  app: appFiles([boot, preload]),
  beside: papers(true),
  web: webFiles(),
  fuses: { ...fuses },
  info: {
    ...usageTexts,
    CFBundleShortVersionString: version,
    CFBundleVersion: version,
    FieldlinkBuild: build,
    CFBundleDocumentTypes: fileKinds.map(({ ending }) => ({ CFBundleTypeExtensions: [ending] })),
  },
  exe: { FileVersion: version, ProductVersion: `${version}.0`, Comments: `Build ${build}` },
  top: { [`fieldlink-${version}-sbom.cdx.json`]: sbom(true) },
  headerHash: null,
});

async function write(dir: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), text);
  }
}

async function putApp(dir: string, runtime: Runtime, parts: Parts, asar: string): Promise<void> {
  await writeTree(dir, runtime.tree);
  const resources = path.join(dir, runtime.resources);
  await write(resources, parts.beside);
  await copyFile(asar, path.join(resources, 'app.asar'));
}

/** Makes it in `dir`, with `scratch` for what is not part of it. */
export async function makeRelease(dir: string, scratch: string, parts: Parts): Promise<void> {
  const [source, asar] = [path.join(scratch, 'app'), path.join(scratch, 'app.asar')];
  await write(source, parts.app);
  await createPackage(source, asar);
  const hash = parts.headerHash ?? sha256(getRawHeader(asar).headerString);
  for (const [name, runtime] of Object.entries(runtimesFor(hash, parts)))
    await putApp(path.join(dir, name), runtime, parts, asar);
  await write(dir, parts.top);
  const name = `fieldlink-${version}-web`;
  const files = Object.entries(parts.web).map(([file, { text, mode }]) => ({
    ...{ name: `${name}/${file}`, mode },
    body: Buffer.from(text),
  }));
  await writeTarGz({ name, files }, new Date(0), path.join(dir, `${name}.tar.gz`));
  await writeZip({ name, files }, new Date(0), path.join(dir, `${name}.zip`));
  await writeChecksums(dir);
}
