import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Extract } from 'tar-stream';
import { sevenZip } from '../installers/seven-zip.ts';
import { inTemp } from './temp.ts';

const run = promisify(execFile);

export interface ArchiveEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** Permissions, such as 0o644. */
  readonly mode: number;
  readonly body: Buffer;
}

/** A name that stays in the folder it is unpacked in, on every system. */
export const staysInside = (name: string): boolean =>
  !/^\/|^[A-Za-z]:|\\|\0/.test(name) && !name.split('/').includes('..');

/**
 * Everything in a tar.gz or a zip, in its order, as what unpacks it will see it. Throws where it is none. Of a zip with a
 * name that leads out of it, nothing is unpacked to be read: its bodies are empty.
 */
export const readArchive = (file: string): Promise<ArchiveEntry[]> =>
  file.endsWith('.zip') ? inTemp((temp) => readZip(file, temp)) : readTarGz(file);

function openTarGz(file: string): Extract {
  const tar = extract();
  // Broken bytes end the reading of entries; the error is told there.
  pipeline(createReadStream(file), createGunzip(), tar).catch(() => undefined);
  return tar;
}

async function readTarGz(file: string): Promise<ArchiveEntry[]> {
  const found: ArchiveEntry[] = [];
  for await (const entry of openTarGz(file)) {
    const { name, type, mode } = entry.header;
    const kind = type === 'file' ? 'file' : type === 'directory' ? 'folder' : 'other';
    found.push({ name, kind, mode, body: await buffer(entry) });
  }
  return found;
}

/** vendor: 7-Zip, `l -slt`: after a line of dashes, a block of `Key = value` lines for each file. */
async function readZip(file: string, temp: string): Promise<ArchiveEntry[]> {
  const tool = await sevenZip(temp);
  const { stdout } = await run(tool, ['l', '-slt', '--', file]);
  const [, list = ''] = stdout.replaceAll('\r', '').split(/^-{10}$/m);
  const named = list.trim().split('\n\n').map(entryIn);
  const isSafe = named.every(({ name }) => staysInside(name));
  const into = path.join(temp, 'out');
  if (isSafe) await run(tool, ['x', '-y', `-o${into}`, '--', file]);
  return Promise.all(
    named.map(async (entry) => ({
      ...entry,
      body: isSafe && entry.kind === 'file' ? await readFile(path.join(into, entry.name)) : Buffer.alloc(0),
    })),
  );
}

function entryIn(block: string): Omit<ArchiveEntry, 'body'> {
  const told = (key: string): string => new RegExp(`^${key} = (.*)$`, 'm').exec(block)?.[1] ?? '';
  const [rights] = /[-dlrwxst]{10}$/.exec(told('Attributes')) ?? [''];
  const kind = told('Folder') === '+' ? 'folder' : rights.startsWith('-') ? 'file' : 'other';
  const shown = Number.parseInt(rights.slice(1).replace(/[^-]/g, '1').replaceAll('-', '0') || '0', 2);
  // An s or a t in place of an x: runs as somebody else. Whoever wants other permissions finds more than those.
  const mode = /[st]/.test(rights) ? shown | 0o4000 : shown;
  // It shows names as the system writes them that it runs on.
  const name = process.platform === 'win32' ? told('Path').replaceAll('\\', '/') : told('Path');
  return { name, kind, mode };
}

/**
 * Unpacks an archive of a desktop build as it stands, with permissions. Both folders exist and are empty. Throws where a
 * name leads out of it, and of a tar.gz also at anything but files and folders that only their owner can change: what comes
 * after a link would be written wherever it leads.
 */
export async function unpackAll(file: string, into: string, temp: string): Promise<void> {
  if (file.endsWith('.tar.gz')) return unpackTarGz(file, into);
  await run(await sevenZip(temp), ['x', '-y', `-o${into}`, '--', file]);
}

async function unpackTarGz(file: string, into: string): Promise<void> {
  for await (const entry of openTarGz(file)) {
    const { name, type, mode } = entry.header;
    if (!staysInside(name)) throw new Error(`${name} leads out of the folder it is unpacked in`);
    if (type !== 'file' && type !== 'directory') throw new Error(`${name} is neither a file nor a folder`);
    if ((mode & 0o6002) !== 0) throw new Error(`${name} is ${(mode & 0o7777).toString(8)}`);
    const to = path.join(into, name);
    await mkdir(type === 'directory' ? to : path.dirname(to), { recursive: true });
    if (type === 'file') await pipeline(entry, createWriteStream(to, { mode }));
    else entry.resume();
  }
}
