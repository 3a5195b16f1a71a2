import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ensureBuilt } from '#build/bundle.ts';
import { nameFrom } from '#build/files.ts';
import { dist, root } from '#build/paths.ts';

const run = promisify(execFile);
const long = process.env['FIELDLINK_LONG'] === '1';

async function filesOf(dir: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
  return new Map(
    await Promise.all(files.map(async (file) => [nameFrom(dir, file), await readFile(file)] as const)),
  );
}

it('no file of a build names a folder of the machine that it was made on', async () => {
  const { dir } = await ensureBuilt();
  const files = await filesOf(dir);
  expect(files.has('electron/web/main.js')).toBe(true);
  // The folder alone may be as short as `/app`, which some file may name for another reason.
  const here = ['node_modules', 'shared', 'electron', 'renderer', 'build'].flatMap((part) => {
    const folder = path.join(root, part);
    return [folder, folder.replaceAll('\\', '/'), JSON.stringify(folder).slice(1, -1)];
  });
  const telling = [...files].filter(([, body]) => here.some((folder) => body.includes(folder)));
  expect(telling.map(([name]) => name)).toEqual([]);
});

// Whole folders of packages are copied as links, which `cp` does on Linux only.
if (long && process.platform === 'linux')
  it('the same sources give the same bytes in another folder, language and time zone', async () => {
    // Beside the builds: there links to the packages can be made.
    const elsewhere = await mkdtemp(path.join(dist, 'else where ä '));
    try {
      const copy = path.join(elsewhere, 'deeper');
      await mkdir(copy);
      const parts = ['shared', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json'];
      // A link to the folder would not do: bundles name modules by where they really are.
      await run('cp', ['-al', ...[...parts, 'node_modules'].map((part) => path.join(root, part)), copy]);
      const env = { ...process.env, LANG: 'de_DE.UTF-8', TZ: 'Asia/Tokyo' };
      const args = ['--import', 'tsx', 'build/build.ts'];
      const { stdout } = await run(process.execPath, args, { cwd: copy, env });
      const [here, there] = await Promise.all([
        ensureBuilt().then(({ dir }) => filesOf(dir)),
        filesOf(path.join(copy, stdout.trim())),
      ]);
      const hashes = (files: Map<string, Buffer>): string[] =>
        [...files].map(([name, body]) => `${name} ${createHash('sha256').update(body).digest('hex')}`).sort();
      expect(hashes(there)).toEqual(hashes(here));
    } finally {
      await rm(elsewhere, { recursive: true, force: true });
    }
  });
