import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sourceDate } from '#build/source-date.ts';
import { stageApp } from '#build/stage.ts';
import { writeTarGz } from '#build/web-shell/archive.ts';
import { webShellEntries, webShellTree } from '#build/web-shell/tree.ts';
import { unpack } from './unpack.ts';

/** A machine with only Node: what may be called by its name there, and a home with nothing in it. */
export interface BareMachine {
  /** Where the archive was unpacked, outside the repository; a name as people give it. */
  readonly folder: string;
  /** Its starter. */
  readonly fieldlink: string;
  readonly home: string;
  /** The folder of its package.json. */
  readonly app: string;
  /** All of the environment. */
  readonly env: { readonly PATH: string; readonly HOME: string };
  close(): Promise<void>;
}

/** The web shell's archive, made of the present sources and unpacked where nothing else is. */
export async function bareMachine(): Promise<BareMachine> {
  const top = await mkdtemp(path.join(tmpdir(), 'fieldlink-bare-'));
  const place = (name: string): string => path.join(top, name);
  const [stage, stick, bin, home] = [place('stage'), place('Stick für Süd (2)'), place('bin'), place('home')];
  await Promise.all([stick, bin, home].map((dir) => mkdir(dir)));
  await symlink(process.execPath, path.join(bin, 'node'));
  await stageApp(webShellEntries, stage);
  const tree = await webShellTree(stage);
  const archive = path.join(top, `${tree.name}.tar.gz`);
  await writeTarGz(tree, await sourceDate(), archive);
  await unpack(archive, stick);
  const folder = path.join(stick, tree.name);
  return {
    folder,
    fieldlink: path.join(folder, 'fieldlink'),
    home,
    app: path.join(folder, 'app'),
    env: { PATH: bin, HOME: home },
    close: () => rm(top, { recursive: true, force: true }),
  };
}
