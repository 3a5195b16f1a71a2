import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { createPackage } from '@electron/asar';
import { stageApp } from '#build/stage.ts';
import { writeTarGz, writeZip } from '#build/web-shell/archive.ts';
import type { PackedFile } from '#build/web-shell/tree.ts';
import { webShellEntries, webShellTree } from '#build/web-shell/tree.ts';
import { plainApp } from './packed-peer.ts';
import type { Bench } from './paired.ts';
import { paired } from './paired.ts';

/** Everything below a folder, by its name in it. */
async function filesIn(folder: string): Promise<PackedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => ({
      name: path.relative(folder, file),
      body: await readFile(file),
      mode: 0o644,
    })),
  );
}

/** Bytes of an asar with these files, compressed as an installer would at best. */
async function asarBytes(files: readonly PackedFile[], temp: string): Promise<number> {
  const folder = await mkdtemp(path.join(temp, 'asar-'));
  for (const { name, body } of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), body);
  }
  const file = `${folder}.asar`;
  await createPackage(folder, file);
  return (await promisify(gzip)(await readFile(file), { level: 9 })).length;
}

type Writer = typeof writeTarGz;

async function archiveBytes(write: Writer, files: readonly PackedFile[], temp: string): Promise<number> {
  const file = path.join(temp, 'archive');
  await write({ name: 'archive', files }, new Date(0), file);
  return (await stat(file)).size;
}

/** What a laptop has to be given besides Electron or Node; the peer brings its packages as they are installed. */
export const packed: Bench = async ({ only }, print) => {
  const temp = await mkdtemp(path.join(tmpdir(), 'fieldlink-bench-'));
  try {
    const stages = { desktop: path.join(temp, 'desktop'), web: path.join(temp, 'web') };
    await stageApp(['desktop'], stages.desktop);
    await stageApp(webShellEntries, stages.web);
    const [desktop, web] = [await filesIn(stages.desktop), (await webShellTree(stages.web)).files];
    const page = desktop.filter(({ name }) => name.startsWith('renderer'));
    const plain = async (...entries: string[]): Promise<PackedFile[]> => [
      ...page,
      ...(await plainApp(entries)),
    ];
    const shells = ['electron/web/main.ts', 'electron/cli/main.ts', 'electron/demo-site/main.ts'];
    const cases = {
      'asar, gzip -9': {
        ours: () => asarBytes(desktop, temp),
        peer: async () => asarBytes(await plain('electron/desktop/boot.ts'), temp),
      },
      'web tar.gz': {
        ours: () => archiveBytes(writeTarGz, web, temp),
        peer: async () => archiveBytes(writeTarGz, await plain(...shells), temp),
      },
      'web zip': {
        ours: () => archiveBytes(writeZip, web, temp),
        peer: async () => archiveBytes(writeZip, await plain(...shells), temp),
      },
    };
    for (const [name, { ours, peer }] of Object.entries(cases)) {
      if (only !== undefined && only !== name) continue;
      // The same each time: once is enough.
      const lines = await paired({ bench: 'packed', case: name, unit: 'bytes' }, 1, {
        ours,
        peers: { 'own code bundled, node_modules of it as installed': peer },
      });
      lines.forEach(print);
    }
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
};
