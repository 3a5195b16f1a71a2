import { chmod, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fetchElectron } from '#build/electron-fetch.ts';
import { findElectron } from '#build/electron-runtime.ts';

let dir = '';
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'fieldlink-electron-'))));
afterEach(() => rm(dir, { recursive: true, force: true }));

const putRuntime = async (): Promise<string> => {
  await mkdir(join(dir, 'dist'));
  const file = join(dir, 'dist', 'electron');
  await writeFile(file, '');
  await chmod(file, 0o755);
  await writeFile(join(dir, 'path.txt'), 'electron');
  return file;
};

/** An installer of a package that says what it does in `did`. */
const installer = async (code: string): Promise<{ installer: string; marker: string }> => {
  const file = join(dir, 'install.cjs');
  await writeFile(
    file,
    `const fs = require('node:fs'); fs.appendFileSync(${JSON.stringify(join(dir, 'did'))}, 'x');${code}`,
  );
  return { installer: file, marker: join(dir, 'made', 'marker.txt') };
};
const tries = async (): Promise<number> => (await readFile(join(dir, 'did'), 'utf8')).length;

it('finds a runtime that is whole, and no half one', async () => {
  expect(findElectron(dir)).toBeNull();
  await writeFile(join(dir, 'path.txt'), 'electron');
  expect(findElectron(dir)).toBeNull();
  const file = await putRuntime();
  expect(findElectron(dir)).toBe(file);
});

it('gets the runtime by the package’s own installer', async () => {
  const put = `fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/dist/e', ''); fs.writeFileSync(__dirname + '/path.txt', 'e');`;
  expect(await fetchElectron({ insist: false, ...(await installer(put)) })).toEqual({
    file: join(dir, 'dist', 'e'),
  });
});

it('says why it failed, and tries again only after an hour or when told to', async () => {
  const given = await installer(
    `console.error('Error: nothing\\n  cause: getaddrinfo ENOTFOUND example.org'); process.exitCode = 1;`,
  );
  const reason = 'cause: getaddrinfo ENOTFOUND example.org';
  expect(await fetchElectron({ insist: false, ...given })).toEqual({ reason });
  expect(await fetchElectron({ insist: false, ...given })).toEqual({
    reason: `tried less than an hour ago: ${reason}`,
  });
  expect(await tries()).toBe(1);
  await fetchElectron({ insist: true, ...given });
  expect(await tries()).toBe(2);
  const longAgo = new Date(Date.now() - 61 * 60_000);
  await utimes(given.marker, longAgo, longAgo);
  await fetchElectron({ insist: false, ...given });
  expect(await tries()).toBe(3);
});

it('waits no longer than it may', async () => {
  const given = await installer('setInterval(() => undefined, 1000);');
  expect(await fetchElectron({ insist: false, withinMs: 400, ...given })).toEqual({
    reason: 'not there after 0.4 s',
  });
});
