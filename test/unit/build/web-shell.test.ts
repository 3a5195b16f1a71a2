import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '#build/paths.ts';
import { stageApp } from '#build/stage.ts';
import { writeTarGz, writeZip } from '#build/web-shell/archive.ts';
import type { Tree } from '#build/web-shell/tree.ts';
import { webShellEntries, webShellTree } from '#build/web-shell/tree.ts';
import { unpack } from '#test/kit/unpack.ts';

let scratch = '';
let stage = '';
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'fieldlink-web-shell-'));
  stage = path.join(scratch, 'stage');
  await stageApp(webShellEntries, stage);
  await writeFile(path.join(stage, 'x-sbom.cdx.json'), '{}');
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('the archive of the web shell', () => {
  const date = new Date('2026-11-22T10:20:30Z');
  const digest = async (file: string): Promise<string> =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  const pack = async (tree: Tree, name: string): Promise<string[]> => {
    const files = [path.join(scratch, `${name}.tar.gz`), path.join(scratch, `${name}.zip`)] as const;
    await Promise.all([writeTarGz(tree, date, files[0]), writeZip(tree, date, files[1])]);
    return files.slice();
  };

  /** Without its few large files, which take their time to be packed. */
  const light = async (): Promise<Tree> => {
    const { name, files } = await webShellTree(stage);
    return { name, files: files.filter(({ body }) => body.length < 50_000) };
  };

  it('has the same bytes each time, in any time zone', async () => {
    const first = await pack(await light(), 'first');
    const { TZ } = process.env;
    process.env['TZ'] = 'Asia/Tokyo';
    try {
      const second = await pack(await light(), 'second');
      expect(await Promise.all(second.map(digest))).toEqual(await Promise.all(first.map(digest)));
    } finally {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    }
  });

  it('holds the app, its starters and its notices, and names nothing that is not there', async () => {
    const { name, files } = await webShellTree(stage);
    const text = (file: string): string =>
      files.find((each) => each.name === `${name}/${file}`)?.body.toString('utf8') ?? '';
    const names = files.map((each) => each.name.slice(name.length + 1));
    const { main, version } = JSON.parse(text('app/package.json')) as { main: string; version: string };
    expect(name).toBe(`fieldlink-${version}-web`);
    expect(names).toContain(`app/${main}`);
    expect(names.filter((each) => !each.startsWith('app/')).sort()).toEqual([
      'Fieldlink.cmd',
      'Fieldlink.command',
      'READ ME FIRST.txt',
      'THIRD-PARTY-NOTICES.txt',
      'fieldlink',
      'x-sbom.cdx.json',
    ]);
    expect(files.flatMap(({ mode }, i) => (mode === 0o755 ? [names[i]] : []))).toEqual([
      'Fieldlink.command',
      'fieldlink',
    ]);
    // cmd.exe jumps to the wrong place where a line ends as on Unix.
    expect(text('Fieldlink.cmd').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const file of ['fieldlink', 'Fieldlink.cmd', 'READ ME FIRST.txt']) {
      expect(text(file), file).toContain('Node 20.19 or newer');
      expect(text(file), file).not.toMatch(/@[A-Z]+@/);
    }
  });

  it('unpacks to the same from either', async () => {
    const body = Buffer.from('#!/bin/sh\n');
    const tree = { name: 'x', files: [{ name: 'x/a b/run', body, mode: 0o755 }] };
    for (const [i, file] of (await pack(tree, 'small')).entries()) {
      const into = path.join(scratch, String(i));
      await mkdir(into);
      await unpack(file, into);
      expect(await readFile(path.join(into, 'x/a b/run'))).toEqual(body);
    }
  });
});

describe.skipIf(process.platform === 'win32')('its starter', () => {
  const start = async (
    needed: string,
    args: string[] = [],
    where: { cwd?: string; env: { PATH: string } } = { env: { PATH: path.dirname(process.execPath) } },
  ) => {
    const folder = await mkdtemp(path.join(scratch, 'a b-'));
    await cp(path.join(root, 'build/web-shell/files'), folder, { recursive: true });
    await writeFile(
      path.join(folder, 'app/package.json'),
      JSON.stringify({ type: 'module', engines: { node: needed } }),
    );
    await writeFile(
      path.join(folder, 'app/launch.js'),
      'console.log(JSON.stringify([process.execArgv, process.argv.slice(2)]))',
    );
    return spawnSync('/bin/sh', [path.join(folder, 'fieldlink'), ...args], { ...where, encoding: 'utf8' });
  };

  it('hands over every word as it is, and the memory options of npm start', async () => {
    const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
      scripts: { start: string };
    };
    const words = ['cli', 'a b', '', '*', '$HOME', "it's"];
    const { status, stdout, stderr } = await start('>=20.19', words);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [options, argv] = JSON.parse(stdout) as [string[], string[]];
    expect(argv).toEqual(words);
    expect(scripts.start).toBe(`node ${options.join(' ')} build/run.js start`);
  });

  it('starts no node of the folder somebody happens to stand in, though PATH names it', async () => {
    const cwd = await mkdtemp(path.join(scratch, 'stick-'));
    await writeFile(path.join(cwd, 'node'), '#!/bin/sh\necho planted\n', { mode: 0o755 });
    for (const PATH of ['.', '']) {
      const { stdout } = await start('>=20.19', [], { cwd, env: { PATH } });
      expect(stdout).not.toContain('planted');
    }
  });

  it('says which Node there is and which is needed, where it is too old', async () => {
    const { status, stdout, stderr } = await start('>=99.1');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^Fieldlink needs Node 99\.1 or newer, and \/.* is \d+\.\d+\.\d+\. Install a newer/,
    );
    expect(stderr).toContain(process.versions.node);
  });
});
