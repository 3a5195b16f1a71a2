import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Arch, Configuration } from 'electron-builder';
import { dist, root } from '../paths.ts';
import { sevenZip } from './seven-zip.ts';
import type { System } from './systems.ts';

const temp = path.join(dist, 'packing');

/** vendor: codes of Node for "there is no way there". */
const offline = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)\b/;

/**
 * Runs electron-builder over a configuration, without its chatter, and when `quiet` without its warnings. Answers the files
 * it was asked for (each leaves its unpacked folder beside it); rejects with the reason.
 */
export async function pack(
  config: Configuration,
  systems: readonly System[],
  quiet: boolean,
): Promise<string[]> {
  await rm(temp, { recursive: true, force: true });
  await mkdir(temp, { recursive: true });
  process.env['APP_BUILDER_TMP_DIR'] = temp;
  const { Platform, build, log } = await import('electron-builder');
  log.info = () => undefined;
  if (quiet) log.warn = () => undefined;
  const platforms = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC };
  const seen = { runtime: false };
  try {
    const made = await build({
      // What is made of each is in the configuration.
      targets: new Map(systems.map((system) => [platforms[system], new Map<Arch, string[]>()])),
      config: { ...config, afterExtract: () => void (seen.runtime = true) },
      publish: 'never',
      projectDir: root,
    });
    return await withoutSurplus(made);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!offline.test(reason)) throw error;
    const what = seen.runtime ? 'A tool for these packages' : `Electron ${config.electronVersion ?? ''}`;
    throw new Error(`${what} is not here and cannot be fetched: ${reason}`, { cause: error });
  } finally {
    await rm(temp, { recursive: true, force: true });
    const notes = ['builder-effective-config.yaml', 'builder-debug.yml'];
    for (const note of notes) await rm(path.join(config.directories?.output ?? temp, note), { force: true });
  }
}

/** vendor: beside a zip for macOS electron-builder always lays what an updater would read. */
async function withoutSurplus(made: readonly string[]): Promise<string[]> {
  const surplus = made.filter((file) => file.endsWith('.blockmap'));
  await Promise.all(surplus.map((file) => rm(file)));
  return made.filter((file) => !surplus.includes(file));
}

/** What electron-builder takes for its archives in place of the tool that it would fetch. */
export async function useSevenZip(into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  process.env['ELECTRON_BUILDER_7ZIP_PATH'] = await sevenZip(into);
  // What is only looked at need not be small.
  process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] = '1';
}
