import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { agentRoutes } from './agent-routes.ts';
import type { PaletteRefusal } from './refusals.ts';
import { isRefusal, refusals } from './refusals.ts';
import type { PaletteRoute } from './route.ts';
import type { Palette } from './types.ts';

const routes: readonly PaletteRoute[] = [...agentRoutes];

interface Env {
  readonly Bindings: { readonly palette: Palette };
}

const refuse = (c: Context<Env>, { status, code, message, headers }: PaletteRefusal): Response =>
  c.json({ code, message, ref: randomBytes(8).toString('hex') }, status as ContentfulStatusCode, headers);

async function handle(c: Context<Env>, route: PaletteRoute): Promise<Response> {
  const { palette } = c.env;
  const text = route.method === 'POST' ? await c.req.text() : '';
  let body: unknown;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    return refuse(c, refusals.notJson);
  }
  const reply = await route.handle({
    ...{ palette, body, params: c.req.param(), query: c.req.query(), projectUid: null },
    token: c.req.header('authorization') ?? '',
  });
  if (isRefusal(reply)) return refuse(c, reply);
  const status = reply.status as ContentfulStatusCode;
  return reply.body === undefined ? c.body(null, status) : c.json(reply.body, status);
}

function createApp(): Hono<Env> {
  const app = new Hono<Env>();
  app.use(
    bodyLimit({
      maxSize: 4 * 1024 * 1024,
      onError: (c: Context<Env>) => refuse(c, refusals.invalid('body is too large')),
    }),
  );
  for (const route of routes) app.on(route.method, route.path, (c) => handle(c, route));
  app.notFound((c) => refuse(c, refusals.noPath(c.req.path)));
  app.onError((_error, c) => refuse(c, refusals.broken));
  return app;
}

const app = createApp();

export function listenerFor(palette: () => Palette): (req: IncomingMessage, res: ServerResponse) => void {
  const respond = getRequestListener((request) => app.fetch(request, { palette: palette() }));
  return (req, res) => void respond(req, res);
}
