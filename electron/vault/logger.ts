import { join } from 'node:path';
import type { Logger } from 'pino';
import { destination, pino } from 'pino';
import { redact } from './redact.ts';
import { makePrivateDir } from './json-file.ts';

type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** A file in the data folder, owner only. Redaction sits at the sink: no call site can forget it. */
export async function createLogger(dataDir: string): Promise<Log & { close(): void }> {
  const dir = join(dataDir, 'logs');
  await makePrivateDir(dir);
  const file = destination({ dest: join(dir, 'fieldlink.log'), mode: 0o600, sync: true });
  // A full disk must not end the app: without a listener the stream throws from nowhere.
  file.on('error', () => undefined);
  const log = pino(
    { base: null, formatters: { log: (entry) => redact(entry) as Record<string, unknown> } },
    file,
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
