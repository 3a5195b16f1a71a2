import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { ZipFile } from 'yazl';
import { sourceDate } from '../source-date.ts';
import type { Tree } from './tree.ts';
import { webShellTree } from './tree.ts';

/** Every folder that a file lies in, outermost first. */
const foldersOf = ({ files }: Tree): string[] => {
  const found = files.flatMap(({ name }) => {
    const parts = name.split('/').slice(0, -1);
    return parts.map((_, i) => `${parts.slice(0, i + 1).join('/')}/`);
  });
  return [...new Set(found)].sort();
};

/** The same tree and date give the same bytes; all of it belongs to root. */
export async function writeTarGz(tree: Tree, date: Date, file: string): Promise<void> {
  const owned = { mtime: date, uid: 0, gid: 0, uname: 'root', gname: 'root' };
  const tar = pack();
  for (const name of foldersOf(tree)) tar.entry({ ...owned, name, mode: 0o755, type: 'directory' });
  for (const { name, mode, body } of tree.files) tar.entry({ ...owned, name, mode }, body);
  tar.finalize();
  await pipeline(tar, createGzip({ level: 9 }), createWriteStream(file));
}

/** The same with the permissions of Unix, which macOS and Linux take from it. */
export async function writeZip(tree: Tree, date: Date, file: string): Promise<void> {
  // A zip has the time of the clock on the wall: here UTC, wherever it is packed.
  const mtime = new Date(date.getTime() + date.getTimezoneOffset() * 60_000);
  const given = { mtime, forceDosTimestamp: true };
  const zip = new ZipFile();
  for (const { name, mode, body } of tree.files)
    zip.addBuffer(body, name, { ...given, mode: 0o100_000 | mode });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

/** Makes `fieldlink-<version>-web.tar.gz` and `.zip` of a stage in a folder that is there; answers both files. */
export async function packWebShell(stage: string, outDir: string): Promise<string[]> {
  const [tree, date] = await Promise.all([webShellTree(stage), sourceDate()]);
  const [tar, zip] = [path.join(outDir, `${tree.name}.tar.gz`), path.join(outDir, `${tree.name}.zip`)];
  await Promise.all([writeTarGz(tree, date, tar), writeZip(tree, date, zip)]);
  return [tar, zip];
}
