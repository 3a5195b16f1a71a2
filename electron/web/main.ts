import { join } from 'node:path';
import type { StartedSite } from '../core/types.ts';
import { createCore } from '../core/create-core.ts';
import { explain } from '#shared/contract/sentences/index.ts';
import { isOk } from '#shared/model/result.ts';
import { createGate } from '../bridge/gate.ts';
import { createHub } from '../bridge/hub.ts';
import { defaultDataDir, lockDataDir } from '../vault/data-dir.ts';
import { createLogger } from '../vault/logger.ts';
import { readArgs } from './args.ts';
import { openWindow } from './open-window.ts';
import { startServer } from './server.ts';
import { createWebSession } from './session-token.ts';

/** Loaded only when somebody opens the demo site. */
const demoSite = async (hosts: number): Promise<StartedSite> =>
  (await import('../demo-site/site.ts')).startSite({ hosts });

const say = (line: string): void => {
  process.stderr.write(`fieldlink: ${line}\n`);
};

/** The web shell: a table of contents. One JSON line on stdout when everything is up; all else goes to stderr. */
export async function main(argv: string[]): Promise<void> {
  const args = readArgs(argv);
  const dataDir = args.dataDir ?? defaultDataDir();
  const lock = await lockDataDir(dataDir);
  if (!isOk(lock)) {
    const { what, next } = explain(lock.error);
    throw new Error(`${what} ${next}`);
  }
  const log = await createLogger(dataDir);
  const core = await createCore({
    dataDir,
    shell: 'web',
    version: __FIELDLINK_VERSION__,
    build: __FIELDLINK_BUILD__,
    capabilities: { clipboardClear: false },
    remember: true,
    demoSite,
  });
  const hub = createHub(core);
  const gate = createGate(core, hub, (entry) => {
    log.info(entry, 'call');
  });
  const session = createWebSession();
  const folder = join(import.meta.dirname, '../../renderer');
  const server = await startServer({ port: args.port, folder, session, gate, hub });
  if (args.demoHosts !== null) {
    const opened = await gate.handle('demo.open', { hosts: args.demoHosts });
    if (!isOk(opened)) say(explain(opened.error).what);
  }
  const url = `http://127.0.0.1:${String(server.port)}/?token=${session.token}`;
  const window = args.open ? await openWindow(url, dataDir) : null;

  const stop = async (): Promise<void> => {
    hub.close();
    await Promise.all([window?.close(), server.close(), core.close()]);
    await lock.ok();
    log.close();
  };
  const end = (): void => {
    // Whatever hangs, the shell is gone within two seconds (design §4).
    setTimeout(() => process.exit(0), 1_900).unref();
    void stop().finally(() => process.exit(0));
  };
  void window?.gone.then((why) => {
    if (why === 'closed') end();
    else say('The browser would not start: open the address above in a browser on this laptop.');
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);

  process.stdout.write(`${JSON.stringify({ fieldlink: 'ready', shell: 'web', url })}\n`);
  if (args.open && !window)
    say('No display or no browser found: open the address above in a browser on this laptop.');
}
