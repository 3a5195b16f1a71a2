import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { root } from '#build/paths.ts';
import type { Death } from './kill-at-write.ts';

export interface Life {
  readonly dataDir: string;
  readonly account: { readonly username: string; readonly password: string };
}

/** By edge host IDs. */
export interface Act {
  readonly op: 'link' | 'unlink' | 'stop';
  readonly leader: string;
  readonly hosts: readonly string[];
}

interface Said {
  readonly done?: boolean;
  readonly failed?: string;
  readonly writes?: number;
}

export interface Victim {
  /** Opens the data folder, signs in to every host it knows there, acts, and dies at that write. */
  live(life: Life, act: Act, death: Death): Promise<{ died: boolean; writes: number }>;
  end(): void;
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

async function answered(child: ChildProcess, onWrites: (writes: number) => void): Promise<'done' | 'died'> {
  return new Promise((resolve, reject) => {
    const hear = ({ done, failed, writes }: Said): void => {
      if (writes !== undefined) onWrites(writes);
      if (done || failed !== undefined) {
        child.off('message', hear);
        child.off('exit', over);
        if (failed === undefined) resolve('done');
        else reject(new Error(failed));
      }
    };
    const over = (): void => {
      resolve('died');
    };
    child.on('message', hear);
    child.on('exit', over);
  });
}

/** Starts it; it loads while something else is done, and opens nothing before `live`. */
export function startVictim(): Victim {
  const child = fork(here('./victim-process.ts'), [], {
    ...{ cwd: root, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
    execArgv: ['--import', 'tsx', '--import', here('./kill-at-write.ts')],
  });
  const ready = answered(child, () => undefined);
  return {
    live: async (life, act, death) => {
      await ready;
      let writes = 0;
      const tell = async (message: object): Promise<'done' | 'died'> => {
        const heard = answered(child, (count) => (writes = count));
        child.send(message);
        return heard;
      };
      await tell({ life });
      child.send({ death });
      const died = (await tell({ act })) === 'died';
      if (!died) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      return { died, writes };
    },
    end: () => {
      child.kill('SIGKILL');
    },
  };
}
