import type { z } from 'zod';
import type { PaletteHost } from '#shared/model/palette-host.ts';
import type { Result } from '#shared/model/result.ts';
import { isOk, ok } from '#shared/model/result.ts';
import type { edgeHostDevice, edgeHostsSummary } from '#shared/wire/palette/edge-hosts.ts';
import { tagsOf, timeOf } from '#shared/wire/palette/meta.ts';
import { registrationOperations } from '#shared/wire/palette/registration-operations.ts';
import { allPages } from '../palette/pages.ts';
import type { Scope } from '../palette/reads.ts';

const { edgeHosts, edgeHost, deleteEdgeHost } = registrationOperations;

type Told =
  | z.output<typeof edgeHostsSummary>['items'][number]
  | Pick<z.output<typeof edgeHostDevice>, 'metadata' | 'spec' | 'status'>;

function hostOf({ metadata, spec, status }: Told, projectUid: string | null): PaletteHost[] {
  if (metadata?.uid === undefined) return [];
  return [
    {
      ...{ id: metadata.uid, name: metadata.name ?? metadata.uid },
      ...{ state: status?.state ?? null, health: status?.health?.state ?? null },
      address: spec?.host?.hostAddress || null,
      tags: tagsOf(metadata.labels),
      projectUid,
      cluster: status?.inUseClustersRef?.[0]?.name ?? null,
      createdAt: timeOf(metadata.creationTimestamp),
    },
  ];
}

/** vendor: v1EdgeHostDeviceEntity. Its own clients call a host without a name by its ID. */
export const edgeHostBody = (
  { hostId, name }: { readonly hostId: string; readonly name: string | null },
  labels: Readonly<Record<string, string>>,
  key: string | null,
): Record<string, unknown> => ({
  metadata: { uid: hostId, name: name ?? hostId, ...(Object.keys(labels).length > 0 && { labels }) },
  spec: { ...(key !== null && { hostPairingKey: key }) },
});

/** The vendor's own clients ask so: exactly one of these names. */
const named = (values: readonly string[]) => ({
  filter: {
    conjunction: 'and',
    filterGroups: [
      {
        conjunction: 'and',
        filters: [
          {
            ...{ property: 'name', type: 'string' },
            condition: {
              string: {
                ...{ operator: 'eq', negation: false, ignoreCase: false },
                match: { conjunction: 'or', values },
              },
            },
          },
        ],
      },
    ],
  },
});

/** Edge hosts of a project, those of these names only where there are any, by name. */
export async function readEdgeHosts(
  { ask, endpoint, projectUid, signal }: Scope,
  names: readonly string[] = [],
): Promise<Result<readonly PaletteHost[]>> {
  const body = names.length === 0 ? {} : named(names);
  const reply = await allPages(
    (query) => ask(edgeHosts, { query, body, projectUid, signal }),
    ({ metadata }) => metadata?.uid,
    endpoint,
  );
  if (!('ok' in reply)) return { error: reply.error };
  const hosts = reply.ok.flatMap((item) => hostOf(item, item.spec?.projectMeta?.uid ?? projectUid));
  return ok(hosts.sort((a, b) => a.name.localeCompare(b.name)));
}

/** Null: there is none of this ID in the project, or where that is null in the tenant. */
export async function readEdgeHost(
  { ask, projectUid, signal }: Scope,
  id: string,
): Promise<Result<PaletteHost | null>> {
  const reply = await ask(edgeHost, { uid: id, projectUid, signal });
  if ('ok' in reply) return ok(hostOf(reply.ok, reply.ok.aclmeta?.projectUid ?? projectUid)[0] ?? null);
  return reply.error.code === 'edge-host-gone' ? ok(null) : { error: reply.error };
}

/**
 * vendor: a tenant has each ID once, so another project may have it, which only an account of the tenant sees. Null: nobody
 * that this account may see.
 */
export async function whoHas(scope: Scope, id: string): Promise<PaletteHost | null> {
  for (const projectUid of [scope.projectUid, null]) {
    const found = await readEdgeHost({ ...scope, projectUid }, id);
    if (isOk(found) && found.ok) return found.ok;
  }
  return null;
}

export async function dropEdgeHost({ ask, projectUid }: Scope, id: string): Promise<Result<null>> {
  const reply = await ask(deleteEdgeHost, { uid: id, projectUid });
  return 'ok' in reply ? ok(null) : { error: reply.error };
}
