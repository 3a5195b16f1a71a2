import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '#electron/bridge/gate.ts';
import { createGate } from '#electron/bridge/gate.ts';
import type { Hub } from '#electron/bridge/hub.ts';
import { createHub } from '#electron/bridge/hub.ts';
import type { Core } from '#electron/core/types.ts';
import { startServer } from '#electron/web/server.ts';
import { createWebSession } from '#electron/web/session-token.ts';
import type { RawAnswer, RawRequest } from './raw-socket.ts';
import { raw, requestText } from './raw-socket.ts';

const pages: Readonly<Record<string, string>> = {
  'renderer/index.html':
    '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><title>Page</title>',
  'renderer/assets/app-1a2b.js': 'export {};',
  'renderer/notes.txt': 'a type the server does not know',
  // Beside the folder that is served; every path trick aims at it.
  'package.json': '{"outside":true}',
  'renderer-old/index.html': 'outside',
};

/** The real server over any core, with a page of its own. */
export async function webServer(core: Core, port = 0, report?: Report) {
  const dir = await mkdtemp(join(tmpdir(), 'fieldlink-web-'));
  for (const [file, text] of Object.entries(pages)) {
    await mkdir(join(dir, file, '..'), { recursive: true });
    await writeFile(join(dir, file), text);
  }
  const real = createHub(core);
  /** Who listens, so that a test sees that nobody is forgotten, and can speak louder than any core. */
  const listeners = new Set<Parameters<Hub['listen']>[0]>();
  const hub: Hub = {
    ...real,
    listen: (onChange) => {
      const off = real.listen(onChange);
      listeners.add(onChange);
      return () => {
        off();
        listeners.delete(onChange);
      };
    },
  };
  const gate = createGate(core, hub, report);
  const session = createWebSession();
  const server = await startServer({ port, folder: join(dir, 'renderer'), session, gate, hub });

  const ask = (request: RawRequest): Promise<RawAnswer> =>
    raw(server.port, requestText(server.port, request));
  /** The cookie of the one browser that was let in; redeems the token. */
  const enter = async (): Promise<string> => {
    const answer = await ask({ target: `/?token=${session.token}` });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  return {
    port: server.port,
    origin: `http://127.0.0.1:${String(server.port)}`,
    token: session.token,
    hub,
    listeners,
    ask,
    enter,
    /** Closes the server only, as a restart does. */
    stop: () => server.close(),
    close: async () => {
      hub.close();
      await server.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export type TestWebServer = Awaited<ReturnType<typeof webServer>>;
