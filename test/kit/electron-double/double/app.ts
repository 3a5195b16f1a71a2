import { EventEmitter } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emitPreventable } from './events.ts';
import { note } from './record.ts';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = {
    hasSwitch: (name: string) => process.argv.some((arg) => arg.startsWith(`--${name}`)),
  };
  readonly #paths = new Map<string, string>();
  readonly #ready = new Promise<void>((resolve) => {
    // Electron is not ready before the main file has been read to its end.
    setImmediate(() => {
      note('ready');
      this.emit('ready');
      resolve();
    });
  });

  whenReady = (): Promise<void> => this.#ready;
  setAppUserModelId = (id: string): void => note('app.setAppUserModelId', id);
  enableSandbox = (): void => note('app.enableSandbox');
  setPath = (name: string, path: string): void => {
    this.#paths.set(name, path);
  };
  getPath = (name: string): string => this.#paths.get(name) ?? tmpdir();

  /** One process per folder; what the second says reaches the first by a file and a signal. */
  requestSingleInstanceLock = (said: unknown): boolean => {
    const file = join(this.getPath('userData'), 'electron-double');
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
    } catch {
      const holder = Number(readFileSync(file, 'utf8'));
      if (isAlive(holder)) {
        writeFileSync(`${file}.argv`, JSON.stringify([process.argv, process.cwd(), said]));
        process.kill(holder, 'SIGUSR2');
        return false;
      }
      writeFileSync(file, String(process.pid));
    }
    process.on('SIGUSR2', () => {
      const told = JSON.parse(readFileSync(`${file}.argv`, 'utf8')) as [string[], string, unknown];
      note('second-instance', ...told);
      this.emit('second-instance', {}, ...told);
    });
    return true;
  };

  quit = (): void => {
    if (!emitPreventable(this, 'before-quit')) this.exit(0);
  };
  exit = (code = 0): void => {
    process.exit(code);
  };
}

export const app = new App();
