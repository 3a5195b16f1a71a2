import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tool } from '#build/paths.ts';
import { startChild } from '../kit/child.ts';

let dir = '';
const variable = 'ELECTRON_OVERRIDE_DIST_PATH';
const before = process.env[variable];

/** What the runtime's file is called within its folder: where one was fetched, its package knows. */
const nameOfRuntime = readFile(tool('electron/path.txt'), 'utf8').catch(() => 'electron');

/** A runtime of a few lines, where Electron's own variable says that one is. */
const putRuntime = async (code: string): Promise<void> => {
  const file = path.join(dir, await nameOfRuntime);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!${process.execPath}\n${code}`);
  await chmod(file, 0o755);
  process.env[variable] = dir;
};
const start = (...args: string[]) =>
  startChild<{ shell: string; argv?: string[] }>('start', ['--no-open', '--data-dir', dir, ...args]);

beforeEach(async () => void (dir = await mkdtemp(path.join(tmpdir(), 'fieldlink-start-'))));
afterEach(async () => {
  if (before === undefined) Reflect.deleteProperty(process.env, variable);
  else process.env[variable] = before;
  await rm(dir, { recursive: true, force: true });
});

/** Windows starts no scripts as programs. */
describe.skipIf(process.platform === 'win32')('npm start', () => {
  const shell = `
    console.log(JSON.stringify({ fieldlink: 'ready', shell: 'desktop', argv: process.argv.slice(2) }));
    process.on('SIGTERM', () => process.exit(0));
    setInterval(() => undefined, 1000);`;

  it('runs the desktop shell in the runtime that is there, and ends it', async () => {
    await putRuntime(shell);
    const { ready, stop, stderr } = await start('--demo', '2');
    expect(ready.shell).toBe('desktop');
    expect(ready.argv?.[0]).toMatch(/dist[\\/]app[\\/][0-9a-f]{12}$/);
    expect(ready.argv?.slice(1)).toEqual(['--no-open', '--data-dir', dir, '--demo', '2']);
    await stop();
    expect(stderr()).toBe('');
  });

  it('opens in the browser when the runtime cannot start here, saying why in one line', async () => {
    await putRuntime(
      `console.error('Running as root without --no-sandbox is not supported.'); process.exit(1);`,
    );
    const { ready, stop, stderr } = await start();
    expect(ready.shell).toBe('web');
    expect(stderr()).toMatch(
      /^fieldlink: opening in the browser: Electron ended at once \(Running as root.*\n$/,
    );
    await stop();
    await expect(start('--shell', 'desktop')).rejects.toThrow(/No desktop shell: Electron ended at once/);
  });

  it('asks for no runtime when told to use the browser', async () => {
    await putRuntime(`process.exit(1);`);
    const { ready, stop, stderr } = await start('--shell', 'web');
    expect([ready.shell, stderr()]).toEqual(['web', '']);
    await stop();
  });
});
