import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuilt } from '../bundle.ts';
import { fail } from '../entry.ts';
import { filesIn } from '../files.ts';
import { dist, root } from '../paths.ts';
import type { Stamp } from '../stamp.ts';
import { mustSign } from '../installers/signing.ts';
import { signatureOf } from './signature.ts';
import type { Signature } from './signature.ts';
import { thisSystem } from '../installers/systems.ts';
import type { System } from '../installers/systems.ts';

/** What one machine says of what it has packed; `gather.ts` compares those of all. */
export interface Facts extends Stamp {
  readonly system: System;
  readonly arch: string;
  readonly electron: string;
  readonly node: string;
  readonly signature: Signature;
  /** SHA-256 of every file of the build before it was packed, by name. */
  readonly bundle: Readonly<Record<string, string>>;
}

/** `node build/release/facts.ts FILE…`: of the executables as a technician gets them. Writes `dist/facts.json`. */
const system = thisSystem();
if (system === null) fail('There are no packages for this system.');
const signatures = await Promise.all(process.argv.slice(2).map((file) => signatureOf(path.resolve(file))));
if (signatures.length === 0) fail('Name the executables.');
const signature = signatures.find((found) => found !== 'valid') ?? 'valid';

const { dir } = await ensureBuilt();
const readJson = async <T>(...file: string[]): Promise<T> =>
  JSON.parse(await readFile(path.join(...file), 'utf8')) as T;
const names = await filesIn('.', dir);
const hashes = await Promise.all(
  names.map(async (name) => {
    const hash = createHash('sha256').update(await readFile(path.join(dir, name)));
    return [name, hash.digest('hex')] as const;
  }),
);
const { devDependencies } = await readJson<{ devDependencies: { electron: string } }>(root, 'package.json');
const facts: Facts = {
  ...(await readJson<Stamp>(dir, 'build.json')),
  ...{ system, arch: process.arch, electron: devDependencies.electron, node: process.version, signature },
  bundle: Object.fromEntries(hashes),
};
await writeFile(path.join(dist, 'facts.json'), JSON.stringify(facts));

process.stdout.write(`${system} ${process.arch}: signature ${signature}\n`);
if (signature === 'none') {
  process.stdout.write(
    `::warning title=UNSIGNED::What was packed for ${system} carries no signature that it accepts.\n`,
  );
  if (mustSign()) fail('A release has to be signed (FIELDLINK_SIGN).');
}
