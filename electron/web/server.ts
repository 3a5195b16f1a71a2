import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { fail } from '#shared/model/result.ts';
import type { Gate } from '../bridge/gate.ts';
import type { Hub } from '../bridge/hub.ts';
import { inputCapBytes } from '../bridge/transports.ts';
import { readPage } from '../shell/pages.ts';
import { revisions } from './events.ts';
import { guard, serverLimits } from './guard.ts';
import { enterPage, refusalPage } from './plain-pages.ts';
import type { WebSession } from './session-token.ts';

export interface WebServer {
  readonly port: number;
  close(): Promise<void>;
}

/** A loopback server is hostile ground: every page in every browser of this laptop can knock (anchors §4). */
export async function startServer(deps: {
  port: number;
  folder: string;
  session: WebSession;
  gate: Gate;
  hub: Hub;
}): Promise<WebServer> {
  const { session, gate, hub, folder } = deps;
  const app = new Hono();
  let origin = '';
  let cookieName = '';

  const refuse = (c: Context, status: 401 | 403 | 404 | 405) =>
    c.req.path.startsWith('/api/')
      ? c.json(fail('caller-refused'), status)
      : c.html(refusalPage(status), status);
  /** From our own page, yet nothing the gate should see. */
  const refuseBody = (c: Context, status: 413 | 415) => c.json(fail('bad-input', { field: 'input' }), status);

  app.onError((_, c) => c.json(fail('internal'), 500));

  app.use(async (c, next) => {
    // Exact, the request target too: a name that was rebound to 127.0.0.1 carries itself in Host.
    if (c.req.header('host') !== new URL(origin).host || new URL(c.req.url).origin !== origin)
      return refuse(c, 403);
    const from = c.req.header('origin');
    if (from !== undefined && from !== origin) return refuse(c, 403);
    const isOpening = c.req.method === 'GET' && c.req.path === '/';
    if (!isOpening && !['same-origin', undefined].includes(c.req.header('sec-fetch-site')))
      return refuse(c, 403);
    return c.req.method === 'GET' || c.req.method === 'POST' ? next() : refuse(c, 405);
  });

  app.get('/', async (c, next) => {
    const token = c.req.query('token');
    if (token === undefined) return next();
    const cookie = session.redeem(token);
    if (cookie === null) return session.isHolder(getCookie(c, cookieName)) ? c.redirect('/') : refuse(c, 401);
    setCookie(c, cookieName, cookie, { httpOnly: true, sameSite: 'Strict', path: '/' });
    // A redirect counts as started by whoever linked here (the launcher file), and a strict cookie would not go along.
    const isTyped = ['none', undefined].includes(c.req.header('sec-fetch-site'));
    return isTyped ? c.redirect('/') : c.html(enterPage);
  });

  app.use(async (c, next) => (session.isHolder(getCookie(c, cookieName)) ? next() : refuse(c, 401)));

  const isCall: MiddlewareHandler = async (c, next) => {
    if (c.req.header('origin') !== origin) return refuse(c, 403);
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    return type === 'application/json' ? next() : refuseBody(c, 415);
  };
  const isSmall = bodyLimit({ maxSize: inputCapBytes, onError: (c) => refuseBody(c, 413) });
  app.post('/api/call', isCall, isSmall, async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    const { method, input } = (body ?? {}) as { method?: unknown; input?: unknown };
    return c.json(await gate.handle(method, input));
  });

  app.get('/api/events', (c) => revisions(c, hub));

  app.get('*', async (c) => {
    const page = await readPage(folder, c.req.path);
    if (!page) return refuse(c, 404);
    for (const [name, value] of Object.entries(page.headers)) c.header(name, value);
    return c.body(page.body);
  });

  app.all('*', (c) => refuse(c, 405));

  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: serverLimits }) as Server;
  guard(server);
  await listen(server, deps.port);
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${String(port)}`;
  // Cookies are not told apart by port: two Fieldlinks in one browser must not put each other out.
  cookieName = `fieldlink-${String(port)}`;
  return { port, close: () => close(server) };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve();
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
