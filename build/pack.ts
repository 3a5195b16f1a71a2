import { chmod, copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from 'electron-builder';
import { dist, root } from './paths.ts';
import type { System } from './systems.ts';

/** What is made for a system: electron-builder's targets by processor. `dir` alone leaves the unpacked folder. */
type Targets = Readonly<Record<string, readonly string[]>>;

const released: Readonly<Record<System, Targets>> = {
  linux: { x64: ['AppImage', 'deb', 'rpm', 'tar.gz'] },
  win: { x64: ['nsis', 'zip'] },
  mac: { x64: ['dmg', 'zip'], arm64: ['dmg', 'zip'] },
};

/** What needs no tool that electron-builder would have to fetch. */
const tried: Readonly<Record<System, Targets>> = {
  linux: { x64: ['dir', 'tar.gz'] },
  win: { x64: ['dir'] },
  mac: { x64: ['dir'], arm64: ['dir'] },
};

const notes = ['builder-effective-config.yaml', 'builder-debug.yml'];

export interface Job {
  readonly systems: readonly System[];
  readonly dry: boolean;
  readonly date: Date;
}

/**
 * Runs electron-builder over a configuration; its own chatter is kept back. Answers the files it made (unpacked folders are
 * not among them); rejects with its reason.
 */
export async function pack(config: Configuration, { systems, dry, date }: Job): Promise<string[]> {
  const temp = path.join(dist, 'packing');
  await rm(temp, { recursive: true, force: true });
  await mkdir(temp, { recursive: true });
  process.env['APP_BUILDER_TMP_DIR'] = temp;
  process.env['SOURCE_DATE_EPOCH'] = String(date.getTime() / 1000);
  if (dry) process.env['ELECTRON_BUILDER_7ZIP_PATH'] = await sevenZip(temp);
  const { Arch, Platform, build, log } = await import('electron-builder');
  log.info = () => undefined;
  log.warn = () => undefined;
  const platforms = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC };
  const targets = new Map(
    systems.map((system) => [
      platforms[system],
      new Map(
        Object.entries((dry ? tried : released)[system]).map(([arch, names]) => [
          arch === 'arm64' ? Arch.arm64 : Arch.x64,
          [...names],
        ]),
      ),
    ]),
  );
  try {
    return await build({ targets, config, publish: 'never', projectDir: root });
  } finally {
    await rm(temp, { recursive: true, force: true });
    // electron-builder leaves its settings beside what it made.
    const out = config.directories?.output ?? temp;
    for (const note of notes) await rm(path.join(out, note), { force: true });
  }
}

/** npm unpacks the one in `7zip-bin` without leave to run it. */
async function sevenZip(into: string): Promise<string> {
  const { path7za } = await import('7zip-bin');
  const file = path.join(into, path.basename(path7za));
  await copyFile(path7za, file);
  await chmod(file, 0o755);
  return file;
}
