import { join } from 'node:path';
import { openApp, say } from '../shell/open-app.ts';
import { readArgs } from '../shell/args.ts';
import { defaultDataDir } from '../vault/data-dir.ts';
import { openWindow } from './open-window.ts';
import { startServer } from './server.ts';
import { createWebSession } from './session-token.ts';

/** The web shell: a table of contents. One JSON line on stdout when everything is up; all else goes to stderr. */
export async function main(argv: string[]): Promise<void> {
  const args = readArgs(argv);
  const dataDir = args.dataDir ?? defaultDataDir();
  const app = await openApp({
    dataDir,
    shell: 'web',
    capabilities: { clipboardClear: false, opensPages: false },
  });
  app.core.handOver(args.files);
  const session = createWebSession();
  const folder = join(import.meta.dirname, '../../renderer');
  const server = await startServer({ ...app, port: args.port, folder, session });
  await app.openDemo(args.demoHosts);
  const url = `http://127.0.0.1:${String(server.port)}/?token=${session.token}`;
  const window = args.open ? await openWindow(url, dataDir) : null;

  const stop = async (): Promise<void> => {
    await Promise.all([window?.close(), server.close(), app.close()]);
  };
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    // Whatever hangs, the shell is gone within two seconds (design §4).
    setTimeout(() => process.exit(0), 1_900).unref();
    void stop().finally(() => process.exit(0));
  };
  void window?.gone.then((why) => {
    if (why === 'closed') end();
    else say('The browser would not start: open the address above in a browser on this laptop.');
  });
  // Not `once`: a library that is writing a file ends the process itself when nobody listens any more.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);

  process.stdout.write(`${JSON.stringify({ fieldlink: 'ready', shell: 'web', url })}\n`);
  if (args.open && !window)
    say('No display or no browser found: open the address above in a browser on this laptop.');
}
