import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { extensionsHeader, reviewExtension } from '#shared/wire/extensions.ts';
import { accountRoutes } from './account-routes.ts';
import { agentRoutes } from './agent-routes.ts';
import { clusterRoutes } from './cluster-routes.ts';
import { countDown } from './faults.ts';
import { edgeHostRoutes } from './edge-host-routes.ts';
import { frontPage } from './front-page.ts';
import { poolRoutes } from './pool-routes.ts';
import { profileRoutes } from './profile-routes.ts';
import { projectList } from './projects.ts';
import { createLimiter } from './rate.ts';
import type { PaletteRefusal } from './refusals.ts';
import { isRefusal, refusals } from './refusals.ts';
import { reviewRoutes } from './review-routes.ts';
import type { PaletteRoute } from './route.ts';
import { isApiKey, isSession } from './sessions.ts';
import { tokenRoutes } from './token-routes.ts';
import type { Palette } from './types.ts';

const routes: readonly PaletteRoute[] = [
  ...accountRoutes,
  ...profileRoutes,
  ...clusterRoutes,
  ...poolRoutes,
  ...reviewRoutes,
  ...agentRoutes,
  // Their paths begin as that of one host does.
  ...tokenRoutes,
  ...edgeHostRoutes,
];

/** Paths that only take other methods than one would think (domain §6): lists that became searches. */
const writeOnly: readonly string[] = ['/v1/projects', '/v1/clusterprofiles'];

interface Env {
  readonly Bindings: {
    readonly palette: Palette;
    readonly caller: string;
    readonly outgoing: ServerResponse;
  };
}

const refuse = (c: Context<Env>, { status, code, message, headers }: PaletteRefusal): Response =>
  c.json({ code, message, ref: randomBytes(8).toString('hex') }, status as ContentfulStatusCode, headers);

async function isSignedIn(c: Context<Env>): Promise<boolean> {
  const { palette } = c.env;
  const apiKey = c.req.header('apikey');
  if (apiKey !== undefined) return isApiKey(palette, apiKey);
  const session = c.req.header('authorization');
  return session !== undefined && isSession(palette, session);
}

/** vendor: header ProjectUid; without it the call is about the tenant, and since 4.9.22 a wrong one is refused. */
function scopeOf(given: string | undefined): { projectUid: string | null } | PaletteRefusal {
  if (given === undefined) return { projectUid: null };
  if (projectList.some(({ uid }) => uid === given)) return { projectUid: given };
  return /^[0-9a-f]{24}$/.test(given) ? refusals.noProject : refusals.badProject;
}

/** The API searches with POST; those of its answers that get lost change nothing. */
const changes = ({ method, auth, permission, dry }: PaletteRoute): boolean =>
  method !== 'GET' &&
  !dry &&
  (auth === 'agent' || (permission !== undefined && !permission.endsWith('.list')));

/** vendor: a permission is one of the tenant or of a project, and every route has one where it matters. */
function isForbidden({ permission, scope }: PaletteRoute, palette: Palette, projectUid: string | null) {
  if (permission === undefined) return false;
  const taken = palette.faults['palette-forbidden'] ?? false;
  const elsewhere = scope !== undefined && (scope === 'tenant') !== (projectUid === null);
  return elsewhere || taken === true || (taken !== false && permission.startsWith(taken));
}

async function handle(c: Context<Env>, route: PaletteRoute): Promise<Response> {
  const { palette } = c.env;
  if (route.extension && palette.faults['palette-silent-extension']) return c.notFound();
  if (route.auth === 'account' && !(await isSignedIn(c))) return refuse(c, refusals.unauthenticated);
  const scope = scopeOf(route.auth === 'account' ? c.req.header('projectuid') : undefined);
  if (isRefusal(scope)) return refuse(c, scope);
  if (isForbidden(route, palette, scope.projectUid))
    return refuse(c, refusals.forbidden(route.permission ?? ''));
  const text = route.method === 'POST' || route.method === 'PUT' ? await c.req.text() : '';
  let body: unknown;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    return refuse(c, refusals.notJson);
  }
  const reply = await route.handle({
    ...{ palette, body, params: c.req.param(), query: c.req.query(), projectUid: scope.projectUid },
    token: c.req.header('authorization') ?? '',
  });
  if (isRefusal(reply)) return refuse(c, reply);
  if (changes(route) && countDown(palette, 'palette-lost-answer', route.permission)) {
    c.env.outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  const status = reply.status as ContentfulStatusCode;
  return reply.body === undefined ? c.body(null, status) : c.json(reply.body, status);
}

/** What stands before every route: how busy, unwilling or silent the console is. */
const gate = (limiter: ReturnType<typeof createLimiter>): MiddlewareHandler<Env> =>
  async function pass(c, next) {
    const { palette } = c.env;
    if (!palette.faults['palette-silent-extension']) c.header(extensionsHeader, reviewExtension);
    const refusing = palette.faults['palette-refusing'];
    if (refusing !== undefined) {
      const refusal = refusals.refusing(refusing === true ? 500 : refusing);
      const quoted =
        palette.faults['palette-echoes'] && `: ${c.req.header('apikey') ?? ''} ${await c.req.text()}`;
      return refuse(c, { ...refusal, message: refusal.message + (quoted ?? '') });
    }
    const tooMany = limiter(palette, c.env.caller, c.req.path, Date.now());
    return tooMany ? refuse(c, tooMany) : next();
  };

function createApp(): Hono<Env> {
  const app = new Hono<Env>();
  app.use(
    gate(createLimiter()),
    bodyLimit({
      maxSize: 4 * 1024 * 1024,
      onError: (c: Context<Env>) => refuse(c, refusals.invalid('body is too large')),
    }),
  );
  for (const route of routes) app.on(route.method, route.path, (c) => handle(c, route));
  app.get('/', (c) => c.html(frontPage));
  for (const path of writeOnly) app.all(path, (c) => refuse(c, refusals.noMethod(c.req.method, ['POST'])));
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
    app.all(path, (c) => refuse(c, refusals.noMethod(c.req.method, methods)));
  }
  app.notFound((c) => refuse(c, refusals.noPath(c.req.path)));
  app.onError((_error, c) => refuse(c, refusals.broken));
  return app;
}

/** One console each: how many calls it has had is its own affair. */
export function listenerFor(palette: () => Palette): (req: IncomingMessage, res: ServerResponse) => void {
  const app = createApp();
  const respond = getRequestListener((request, bindings) => {
    const { incoming, outgoing } = bindings as HttpBindings;
    const caller = incoming.socket.remoteAddress ?? '';
    return app.fetch(request, { palette: palette(), caller, outgoing });
  });
  return (req, res) => {
    const slow = palette().faults['palette-slow'] ?? 0;
    if (slow === 0) void respond(req, res);
    // Who hangs up early has sent what he has sent: it is done all the same, as with a host.
    else setTimeout(() => void respond(req, res), slow).unref();
  };
}
