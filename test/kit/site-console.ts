import { clusterRoutes } from '#electron/demo-site/palette/cluster-routes.ts';
import { edgeHostRoutes } from '#electron/demo-site/palette/edge-host-routes.ts';
import { newEdgeHost, withEdgeHost } from '#electron/demo-site/palette/edge-hosts.ts';
import { poolRoutes } from '#electron/demo-site/palette/pool-routes.ts';
import { projects } from '#electron/demo-site/palette/projects.ts';
import { isRefusal } from '#electron/demo-site/palette/refusals.ts';
import type { Palette } from '#electron/demo-site/palette/types.ts';
import { refusalOf } from '#electron/palette/refusals.ts';
import type { Call, ConsoleReply } from '#electron/palette/client.ts';
import type { QueueScope } from '#electron/registration/queue/performer.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { PaletteOperation } from '#shared/wire/palette/operations.ts';
import { paletteTarget } from '#shared/wire/palette/operations.ts';
import type { Trouble } from './scripted-palette.ts';

const endpoint = 'palette.test';
const routes = [...clusterRoutes, ...poolRoutes, ...edgeHostRoutes];

/** Of a laptop that is no more nobody hears. */
const dead = new Promise<never>(() => undefined);

/** What the path of a route says of this one; null: it is another one's. */
function paramsIn(route: string, path: string): Record<string, string> | null {
  const [wanted, given] = [route.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const told = decodeURIComponent(given[index] ?? '');
    if (part.startsWith(':')) params[part.slice(1)] = told;
    else if (part !== told) return null;
  }
  return params;
}

/** The routes of the emulated console without a network, as the core calls them: what takes its time is done by `pass`. */
export function siteConsole() {
  const later: (() => void)[] = [];
  const palette = {
    state: { edgeHosts: [], clusters: [], tokens: [], pairings: [] },
    ...{ faults: {}, clock: { after: (_: number, then: () => void) => later.push(then) } },
    update: (state: Palette['state']) => {
      palette.state = state;
    },
  } as unknown as Palette;
  const on = {
    palette,
    /** Of the next call: which one it is counts `calls`. */
    trouble: (_operation: string): Trouble => null,
    /** All that were made, by the names of their operations. */
    calls: [] as string[],
    callIn: (uid: string): void => {
      const known = palette.state.edgeHosts.find((host) => host.uid === uid);
      const seen = { hostAddress: '', macAddress: uid, device: {} };
      const host = known ?? newEdgeHost({ uid, name: uid, projectUid: projects.default.uid });
      palette.update(withEdgeHost(palette.state, { ...host, seen }));
    },
    pass: (): void => {
      for (const then of later.splice(0)) then();
    },
  };
  const unreached: ConsoleReply<never> = {
    error: fault('console-unreached', { endpoint, why: '' }),
    status: null,
  };

  const answer = async (operation: PaletteOperation, call: Call): Promise<ConsoleReply<unknown>> => {
    const [path = '', search] = paletteTarget(operation, call).split('?');
    const { uid = null, projectUid = null } = call;
    for (const route of routes) {
      const params = route.method === operation.method ? paramsIn(route.path, path) : null;
      if (!params) continue;
      const body: unknown = operation.body?.parse(call.body);
      const query = Object.fromEntries(new URLSearchParams(search));
      const reply = await route.handle({ palette, params, query, body, projectUid, token: '' });
      if (!isRefusal(reply)) return { ok: operation.answer.parse(reply.body) };
      const wire = { code: String(reply.code), message: reply.message, details: null };
      const error: Fault = refusalOf({ endpoint, operation, uid, projectUid, status: reply.status, wire });
      return { error, status: reply.status };
    }
    throw new Error(`no route for ${operation.id}`);
  };

  const ask = async (operation: PaletteOperation, call: Call = {}): Promise<ConsoleReply<unknown>> => {
    on.calls.push(operation.id);
    const trouble = on.trouble(operation.id);
    if (trouble === 'dead-before') return dead;
    if (trouble === 'down') return unreached;
    const reply = await answer(operation, call);
    if (trouble === 'dead-after') return dead;
    return trouble === 'lost' ? unreached : reply;
  };
  const scope: QueueScope = {
    ...{ ask: ask as unknown as QueueScope['ask'], endpoint, projectUid: projects.default.uid },
    canReview: false,
  };
  return { on, scope };
}
