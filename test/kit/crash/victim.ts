import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, stop } from 'esbuild';
import { nodeBanner } from '#build/bundle-node.ts';
import type { Fault } from '#shared/model/result.ts';
import type { Run } from '#shared/model/run.ts';
import type { Death } from './kill-at-write.ts';

export interface Life {
  readonly dataDir: string;
  readonly account: { readonly username: string; readonly password: string };
  /** Hosts that are not known in that folder yet. */
  readonly places: readonly { readonly address: string; readonly certSha256: string }[];
}

/** By edge host IDs; a group moves to the last of its hosts. */
export interface Act {
  readonly op: 'link' | 'unlink' | 'generate' | 'stop' | 'move' | 'pair' | 'unpair';
  readonly leader: string;
  readonly hosts: readonly string[];
  /** Of Palette, for the leader that asks to be paired. */
  readonly access?: { readonly endpoint: string; readonly registrationToken: string };
}

/** What it shows when an act has ended; null: it did not live to. `writes`: of its journal, since it was told of its death. */
export interface Lived {
  readonly shows: { readonly runs: readonly Run[]; readonly troubles: readonly Fault[] } | null;
  readonly writes: number;
}

export interface Victim {
  readonly pid: number;
  /** Opens the data folder, signs in to every host it knows there, and learns what became of earlier runs. */
  live(life: Life): Promise<Lived>;
  /** Dies at that write, if it comes to that. */
  act(act: Act, death: Death): Promise<Lived>;
  kill(): Promise<void>;
}

type Said = { failed?: string; writes?: number } & Partial<NonNullable<Lived['shows']>>;

function tell(child: ChildProcess, message: object | null): Promise<Lived> {
  let writes = 0;
  return new Promise((resolve, reject) => {
    const over = (): void => {
      finish({ shows: null, writes });
    };
    const hear = ({ failed, writes: count, runs, troubles }: Said): void => {
      writes = count ?? writes;
      if (failed !== undefined) reject(new Error(failed));
      if (runs && troubles) finish({ shows: { runs, troubles }, writes });
    };
    const finish = (lived: Lived): void => {
      child.off('message', hear).off('exit', over);
      resolve(lived);
    };
    child.on('message', hear).on('exit', over);
    if (message) child.send(message);
  });
}

export interface Victims {
  /** Starts one; it loads while something else is done, and opens nothing before it is told to. */
  start(inside?: readonly string[]): Victim;
  close(): Promise<void>;
}

/** As one file each: a start costs a third of what it costs from source, and there are many. */
export async function prepareVictims(): Promise<Victims> {
  const dir = await mkdtemp(join(tmpdir(), 'fieldlink-victim-'));
  const source = (file: string): string => fileURLToPath(new URL(`./${file}.ts`, import.meta.url));
  try {
    await build({
      entryPoints: [source('victim-process'), source('kill-at-write')],
      ...{ bundle: true, outdir: dir, outExtension: { '.js': '.mjs' }, logLevel: 'silent' },
      ...{ platform: 'node', format: 'esm', target: 'node20', banner: { js: nodeBanner } },
      define: { __FIELDLINK_CODE_READER__: '""' },
    });
  } finally {
    await stop();
  }
  return {
    start: (inside = []) => {
      const node = [
        process.execPath,
        '--import',
        pathToFileURL(join(dir, 'kill-at-write.mjs')).href,
        join(dir, 'victim-process.mjs'),
      ];
      const [file = '', ...args] = [...inside, ...node];
      const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      const ready = tell(child, null);
      return {
        pid: child.pid ?? 0,
        live: async (life) => {
          await ready;
          return tell(child, { life });
        },
        act: (act, death) => {
          child.send({ death });
          return tell(child, { act });
        },
        kill: async () => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          const exited = once(child, 'exit');
          child.kill('SIGKILL');
          await exited;
        },
      };
    },
    close: () => rm(dir, { recursive: true, force: true }),
  };
}
