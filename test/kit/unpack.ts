import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { path7za } from '7zip-bin';
import { extract } from 'tar-stream';

/** Unpacks a `.tar.gz` or a `.zip` into a folder that is there, with its permissions. */
export async function unpack(archive: string, into: string): Promise<void> {
  if (archive.endsWith('.zip')) await unpackZip(archive, into);
  else await unpackTar(archive, into);
}

async function unpackTar(archive: string, into: string): Promise<void> {
  const tar = extract();
  const read = pipeline(createReadStream(archive), createGunzip(), tar);
  for await (const entry of tar) {
    const { name, type, mode } = entry.header;
    const body = await buffer(entry);
    const file = path.join(into, name);
    await mkdir(type === 'directory' ? file : path.dirname(file), { recursive: true });
    if (type === 'file') await writeFile(file, body, { mode });
  }
  await read;
}

async function unpackZip(archive: string, into: string): Promise<void> {
  // npm does not keep that it may be run.
  await chmod(path7za, 0o755);
  await promisify(execFile)(path7za, ['x', '-y', `-o${into}`, archive]);
}
