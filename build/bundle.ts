import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isHeldOnWindows, whenItPasses } from '#shared/model/passing.ts';
import { noticesFile } from './contents.ts';
import type { Contents } from './contents.ts';
import { hashInputs } from './inputs.ts';
import { apps, root } from './paths.ts';
import type { Stamp } from './stamp.ts';

export interface Built {
  /** Holds electron/<entry>/main.js, renderer/index.html, build.json, contents.json and what its packages ask to be said. */
  dir: string;
}

const keep = 2;
const inUseFor = 15 * 60_000;

let making: Promise<Built> | null = null;

/** Makes the build of the present sources unless it is there already. Safe when several start at once, also in one process. */
export const ensureBuilt = (): Promise<Built> =>
  (making ??= make().finally(() => {
    making = null;
  }));

async function make(): Promise<Built> {
  const build = await hashInputs();
  const dir = path.join(apps, build);
  if (existsSync(dir)) {
    await touch(dir);
    return { dir };
  }
  // Only a stale build pays for loading the bundlers.
  const [{ bundleNode }, { bundleRenderer }, { noticesOf, noticesText }] = await Promise.all([
    import('./bundle-node.ts'),
    import('./bundle-renderer.ts'),
    import('./papers/notices.ts'),
  ]);
  const temp = path.join(apps, `.making-${build}-${String(process.pid)}`);
  const stamp: Stamp = { version: await version(), build };
  try {
    await mkdir(temp, { recursive: true });
    const [node, renderer] = await Promise.all([
      bundleNode(temp, stamp),
      bundleRenderer(path.join(temp, 'renderer'), stamp),
    ]);
    const packages = [...new Set([...node.packages, ...renderer.packages])].sort();
    const contents: Contents = { files: node.files, packages };
    const notices = await noticesOf(packages);
    await writeFile(path.join(temp, 'renderer', 'notices.json'), JSON.stringify(notices));
    await writeFile(path.join(temp, noticesFile), noticesText(notices));
    await writeFile(path.join(temp, 'build.json'), JSON.stringify(stamp));
    await writeFile(path.join(temp, 'contents.json'), JSON.stringify(contents));
    await whenItPasses(
      () => rename(temp, dir),
      (error) => isHeldOnWindows(process.platform, error) && !existsSync(dir),
      wait,
    );
  } catch (error) {
    await rm(temp, { recursive: true, force: true });
    // Another process was first with the same sources: its build is ours.
    if (!existsSync(dir)) throw error;
  }
  await prune(dir);
  return { dir };
}

async function version(): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

async function touch(dir: string): Promise<void> {
  const now = new Date();
  await utimes(dir, now, now).catch(() => undefined);
}

/** Old builds go, but not one that a running app may still be reading its lazy chunks from. */
async function prune(current: string): Promise<void> {
  const found = await Promise.all(
    (await readdir(apps)).map(async (name) => {
      const dir = path.join(apps, name);
      const used = await stat(dir).then(
        (s) => s.mtimeMs,
        () => 0,
      );
      return { dir, used };
    }),
  );
  const old = found
    .sort((a, b) => b.used - a.used)
    .slice(keep)
    .filter(({ dir, used }) => dir !== current && Date.now() - used > inUseFor);
  await Promise.all(old.map(({ dir }) => rm(dir, { recursive: true, force: true }).catch(() => undefined)));
}
