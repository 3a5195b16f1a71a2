import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { HttpBindings } from '@hono/node-server';
import { getRequestListener } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { answerBadly } from './bad-answers.ts';
import { ruleOf } from './faults.ts';
import { contentRoutes } from './content-routes.ts';
import { clusterRoutes } from './cluster-routes.ts';
import { hostConsoleRoutes } from './host-console.ts';
import { hostRoutes } from './host-routes.ts';
import { isPeerCall } from './link-flow.ts';
import { linkRoutes } from './link-routes.ts';
import { pairRoutes } from './pair-routes.ts';
import { peerRoutes } from './peer-routes.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusal.ts';
import type { Reply, Route } from './route.ts';
import { isRefusal } from './route.ts';
import { sessionOf } from './sessions.ts';
import { situationOf } from './situation.ts';
import { userRoutes } from './user-routes.ts';
import type { Host, World } from './types.ts';

const routes: readonly Route[] = [
  ...userRoutes,
  ...hostRoutes,
  ...hostConsoleRoutes,
  ...clusterRoutes,
  ...pairRoutes,
  ...linkRoutes,
  ...peerRoutes,
  ...contentRoutes,
];

/** A pasted megabyte is still read to its end, so that the refusal arrives before the connection closes. */
const largestBody = 4 * 1024 * 1024;

interface Env {
  readonly Bindings: {
    readonly world: World;
    readonly host: Host;
    readonly incoming: IncomingMessage;
    readonly outgoing: ServerResponse;
  };
}

/** Written with the answer: headers that come later make the server build the whole of it a second time. */
function date(c: Context<Env>): void {
  c.header('Date', new Date(situationOf(c.env.host).clock).toUTCString());
}

function refuse(c: Context<Env>, { status: given, code, message, details }: Refusal): Response {
  const { host } = c.env;
  date(c);
  const status = (given === 401 ? ruleOf(host, 'unauthorized-status') : given) as ContentfulStatusCode;
  const shape = ruleOf(host, 'error-shape');
  if (shape === 'empty') return c.body('', status);
  if (shape === 'text') return c.text(message, status);
  if (shape === 'string') return c.json(message, status);
  return c.json({ code, message, ...(details ? { details } : {}) }, status);
}

/** Past the framework, which would turn every piece of a large file into another kind of stream. */
function sendFile({ env: { outgoing } }: Context<Env>, file: string): Response {
  outgoing.writeHead(200, { 'content-type': 'application/octet-stream' });
  // Who hangs up, or a file that went, ends the connection; nobody else is to be told.
  pipeline(createReadStream(file, { highWaterMark: 256 * 1024 }), outgoing).catch(() => outgoing.destroy());
  return RESPONSE_ALREADY_SENT;
}

function answer(c: Context<Env>, reply: Reply): Response {
  date(c);
  for (const [name, value] of Object.entries(reply.cookies ?? {}))
    setCookie(c, name, value, {
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Strict',
      ...(value === '' ? { maxAge: 0 } : {}),
    });
  if (reply.after) c.env.outgoing.once('finish', reply.after);
  const status = reply.status as ContentfulStatusCode;
  if (reply.file !== undefined) return sendFile(c, reply.file);
  if (reply.html !== undefined) return c.html(reply.html.toString(), status);
  return reply.body === undefined ? c.body('', status) : c.json(reply.body, status);
}

/** Raw in the header, without Bearer, or as a cookie (vendor: share authentication between hosts). */
const tokenOf = (c: Context<Env>): string =>
  c.req.header('authorization') ?? getCookie(c, 'Authorization') ?? '';

async function handle(c: Context<Env>, route: Route): Promise<Response> {
  const { world, host, incoming } = c.env;
  const open = route.auth !== 'session' || (route.path === '/v1/ping' && ruleOf(host, 'ping-open'));
  const session = open ? null : await sessionOf(host, tokenOf(c), 'access');
  if (!open && !session) return refuse(c, refusals.unauthorized);
  if (route.local && situationOf(host).paired) return refuse(c, refusals.localForbidden(route.local));
  const takesBody = !route.streams && (route.method === 'POST' || route.method === 'PUT');
  const text = takesBody ? await c.req.text() : '';
  let body: unknown;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    return refuse(c, refusals.badInput('body is not JSON'));
  }
  const call = {
    world,
    host,
    params: c.req.param(),
    query: c.req.query(),
    body,
    refreshCookie: getCookie(c, 'RefreshToken'),
    session,
    incoming,
  };
  const reply = await route.handle(call);
  return isRefusal(reply) ? refuse(c, reply) : answer(c, reply);
}

function mayBeLarge(c: Context<Env>): boolean {
  const length = c.req.header('content-length');
  if (length === undefined) return c.req.header('transfer-encoding') !== undefined;
  return Number(length) > largestBody;
}

function createApp(): Hono<Env> {
  const app = new Hono<Env>();
  const limited = bodyLimit({
    maxSize: largestBody,
    onError: (c: Context<Env>) => refuse(c, refusals.badInput('body is too large')),
  });
  // Its look at a body costs more than the rest of most calls, so it is asked only where there may be too much of one.
  const guard: MiddlewareHandler<Env> = (c, next) => (mayBeLarge(c) ? limited(c, next) : next());
  for (const route of routes) {
    if (!route.streams) app.use(route.path, guard);
    app.on(route.method, route.path, (c) => handle(c, route));
  }
  app.notFound((c) => refuse(c, refusals.notFound));
  app.onError((_error, c) => refuse(c, refusals.broken));
  return app;
}

const app = createApp();

/** One listener per host over the same routes. Delays and bad answers come first: no route knows of them. */
export function listenerFor(
  siteNow: () => World,
  hostOf: () => Host,
): (req: IncomingMessage, res: ServerResponse) => void {
  const respond = getRequestListener((request, bindings) => {
    const { incoming, outgoing } = bindings as HttpBindings;
    return app.fetch(request, { world: siteNow(), host: hostOf(), incoming, outgoing });
  });
  return (req, res) => {
    const host = hostOf();
    const serve = (): void => {
      if (host.live.listening() && !answerBadly(host, req, res)) void respond(req, res);
    };
    const way = isPeerCall(req.url) ? 0 : siteNow().delayMs;
    const delay = Math.max(way, host.faults.slow ?? 0);
    if (delay === 0) {
      serve();
      return;
    }
    // Who hangs up early has sent what he has sent: it is done all the same, and nobody hears of it.
    setTimeout(serve, delay).unref();
  };
}
