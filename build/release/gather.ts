import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { differingFiles, mustBeOneBuild } from './agree.ts';
import type { Facts } from './facts.ts';
import { releaseNotes } from './notes.ts';

/**
 * `node build/release/gather.ts PACKED INTO NOTES`: the artifacts of every machine below PACKED into one folder, and the
 * words for it. It runs as it is, without a package: where it runs, nothing is installed.
 */
const [packed = '', into = '', notes = ''] = process.argv.slice(2);

const machines = (await readdir(packed)).sort().map((name) => path.join(packed, name));
const facts = await Promise.all(
  machines.map(
    async (folder) => JSON.parse(await readFile(path.join(folder, 'facts.json'), 'utf8')) as Facts,
  ),
);
mustBeOneBuild(facts);
const differing = differingFiles(facts);
if (differing.length > 0)
  process.stdout.write(`::warning::Not the same bytes on all machines: ${differing.join(', ')}\n`);

await mkdir(into, { recursive: true });
for (const folder of machines) {
  const release = path.join(folder, 'release');
  for (const name of (await readdir(release)).filter((file) => file.startsWith('fieldlink-'))) {
    // Two machines that made the same file would leave it to chance which one is given away.
    await copyFile(path.join(release, name), path.join(into, name), constants.COPYFILE_EXCL);
  }
}
const files = await Promise.all(
  (await readdir(into))
    .sort()
    .map(async (name) => ({ name, bytes: (await stat(path.join(into, name))).size })),
);
await writeFile(notes, releaseNotes(facts, files));
