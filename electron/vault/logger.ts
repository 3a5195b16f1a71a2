import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { destination, pino } from 'pino';
import { redact } from './redact.ts';
import { makePrivateDir } from './private-dir.ts';

type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

const mostBytes = 5 * 1024 * 1024;

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/**
 * A file in the data folder, owner only, and the one before it: each of at most `most` bytes and a line. Redaction sits at
 * the sink: no call site can forget it.
 */
export async function createLogger(dataDir: string, most = mostBytes): Promise<Log & { close(): void }> {
  const dir = join(dataDir, 'logs');
  await makePrivateDir(dir);
  const path = join(dir, 'fieldlink.log');
  const file = destination({ dest: path, mode: 0o600, sync: true });
  let size = sizeOf(path);
  const sink = {
    write: (line: string): void => {
      if (size > most) {
        renameSync(path, join(dir, 'fieldlink.old.log'));
        file.reopen();
        size = 0;
      }
      size += Buffer.byteLength(line);
      file.write(line);
    },
  };
  // A full disk must not end the app: without a listener the stream throws from nowhere.
  file.on('error', () => undefined);
  const log = pino(
    { base: null, formatters: { log: (entry) => redact(entry) as Record<string, unknown> } },
    sink,
  );
  return {
    info: log.info.bind(log),
    warn: log.warn.bind(log),
    error: log.error.bind(log),
    close: () => {
      file.end();
    },
  };
}
