import { z } from 'zod';
import { edgeHostSearch, searched } from './edge-host-search.ts';
import { edgeHostMeta, edgeHostSummary, edgeHostView } from './edge-host-views.ts';
import {
  edgeHostsIn,
  findEdgeHost,
  isEdgeHostId,
  newEdgeHost,
  stateOf,
  withEdgeHost,
  withoutEdgeHost,
} from './edge-hosts.ts';
import { tagsOf } from './labels.ts';
import { pageOf } from './paging.ts';
import type { PaletteRefusal } from './refusals.ts';
import { isRefusal, refusals } from './refusals.ts';
import type { PaletteCall, PaletteRoute } from './route.ts';
import { created, done, ok } from './route.ts';
import type { EdgeHost } from './types.ts';

const path = '/v1/edgehosts';

const labels = z.record(z.string(), z.string()).default({});
/** vendor: v1EdgeHostDeviceEntity. Without a name it is called by its ID. */
const entry = z.object({
  metadata: z.object({ uid: z.string(), name: z.string().default(''), labels }),
  spec: z
    .object({ archType: z.enum(['amd64', 'arm64']).default('amd64'), hostPairingKey: z.string().default('') })
    .default({ archType: 'amd64', hostPairingKey: '' }),
});
const meta = z.object({ metadata: z.object({ name: z.string().min(1), labels }) });

function edgeHostOf({ palette, params, projectUid }: PaletteCall): EdgeHost | PaletteRefusal {
  const known = findEdgeHost(palette.state, params['uid']);
  const isHere = known && (projectUid === null || known.projectUid === projectUid);
  return isHere ? known : refusals.noResource('edge host device');
}

const account = { auth: 'account' } as const;

export const edgeHostRoutes: readonly PaletteRoute[] = [
  {
    ...{ ...account, scope: 'project', method: 'POST', path, permission: 'edgehost.create' },
    handle({ palette, body, projectUid }) {
      const given = entry.safeParse(body);
      if (!given.success) return refusals.invalid(z.prettifyError(given.error));
      const { metadata, spec } = given.data;
      if (!isEdgeHostId(metadata.uid)) return refusals.invalid('metadata.uid is not a valid edge host ID');
      if (findEdgeHost(palette.state, metadata.uid)) return refusals.knownEdgeHost(metadata.uid);
      const host = newEdgeHost({
        ...{ ...metadata, ...spec, name: metadata.name || metadata.uid },
        projectUid: projectUid ?? '',
      });
      palette.update(withEdgeHost(palette.state, host));
      return created({ uid: host.uid });
    },
  },
  {
    ...{ ...account, method: 'POST', path: '/v1/dashboard/edgehosts/search', permission: 'edgehost.list' },
    handle({ palette: { state }, query, body, projectUid }) {
      const asked = edgeHostSearch.safeParse(body ?? {});
      if (!asked.success) return refusals.invalid(z.prettifyError(asked.error));
      const page = pageOf(searched(edgeHostsIn(state, projectUid), asked.data), query);
      return isRefusal(page)
        ? page
        : ok({ ...page, items: page.items.map((host) => edgeHostSummary(state, host)) });
    },
  },
  {
    ...{ ...account, method: 'GET', path: `${path}/metadata`, permission: 'edgehost.list' },
    handle({ palette, query, projectUid }) {
      const found = edgeHostsIn(palette.state, projectUid)
        .filter(() => query['type'] !== 'vsphere')
        .filter((host) => query['quickFilter'] !== 'unusedEdgeHosts' || stateOf(host) === 'ready');
      return ok({ edgeHosts: found.map(edgeHostMeta) });
    },
  },
  {
    ...{ ...account, method: 'GET', path: `${path}/tags`, permission: 'edgehost.list' },
    handle: ({ palette, projectUid }) =>
      ok({
        tags: [...new Set(edgeHostsIn(palette.state, projectUid).flatMap((host) => tagsOf(host.labels)))],
      }),
  },
  {
    ...{ ...account, method: 'GET', path: `${path}/:uid`, permission: 'edgehost.get' },
    handle(call) {
      const host = edgeHostOf(call);
      return isRefusal(host) ? host : ok(edgeHostView(call.palette.state, host));
    },
  },
  {
    ...{ ...account, method: 'PUT', path: `${path}/:uid/meta`, permission: 'edgehost.update' },
    handle(call) {
      const host = edgeHostOf(call);
      if (isRefusal(host)) return host;
      const given = meta.safeParse(call.body);
      if (!given.success) return refusals.invalid(z.prettifyError(given.error));
      const { name, labels: now } = given.data.metadata;
      call.palette.update(withEdgeHost(call.palette.state, { ...host, name, labels: now }));
      return done;
    },
  },
  {
    ...{ ...account, method: 'DELETE', path: `${path}/:uid`, permission: 'edgehost.delete' },
    handle(call) {
      const host = edgeHostOf(call);
      if (isRefusal(host)) return host;
      if (stateOf(host) === 'in-use') return refusals.usedEdgeHost(host.uid);
      call.palette.update(withoutEdgeHost(call.palette.state, host));
      return done;
    },
  },
];
