import type { ConsoleCluster, ConsoleProject, PairingRequest } from '#shared/model/palette.ts';
import { tagsOf, timeOf } from '#shared/wire/palette/meta.ts';
import { paletteOperations, reviewOperations } from '#shared/wire/palette/operations.ts';
import type { ConsoleReply } from './client.ts';
import { allPages } from './pages.ts';
import type { ConsoleSession } from './session.ts';

/** What is read of one console in one project. */
export interface Scope {
  readonly ask: ConsoleSession['ask'];
  readonly endpoint: string;
  /** Null: the tenant. */
  readonly projectUid: string | null;
  readonly signal?: AbortSignal | undefined;
}

const mapped = <T, U>(reply: ConsoleReply<T>, map: (value: T) => U): ConsoleReply<U> =>
  'ok' in reply ? { ok: map(reply.ok) } : reply;

/** Those that the account may see. */
export async function readProjects({
  ask,
  signal,
}: Pick<Scope, 'ask' | 'signal'>): Promise<ConsoleReply<readonly ConsoleProject[]>> {
  const reply = await ask(paletteOperations.projects, { query: {}, signal });
  return mapped(reply, ({ items }) =>
    items
      .flatMap(({ metadata }) =>
        metadata?.uid === undefined ? [] : [{ uid: metadata.uid, name: metadata.name ?? metadata.uid }],
      )
      .sort((a, b) => a.name.localeCompare(b.name)),
  );
}

/** Pending ones, as they came. Only of consoles that announce it. */
export async function readRequests({
  ask,
  projectUid,
  signal,
}: Scope): Promise<ConsoleReply<readonly PairingRequest[]>> {
  const reply = await ask(reviewOperations.requests, { projectUid, signal });
  return mapped(reply, ({ items }) => {
    const byId = new Map<string, PairingRequest>();
    for (const { pairingUid, name, creationTimestamp, tags, hosts, layers } of items) {
      // Twice the same ID is one request, whatever else is said of it.
      if (pairingUid === undefined || byId.has(pairingUid)) continue;
      byId.set(pairingUid, {
        pairingId: pairingUid,
        clusterName: name ?? '',
        createdAt: timeOf(creationTimestamp),
        tags: tags ?? [],
        hosts: (hosts ?? []).flatMap((host) =>
          host.uid === undefined ? [] : [{ id: host.uid, name: host.name ?? null }],
        ),
        layers:
          layers?.map((layer) => ({
            name: layer.name ?? '',
            version: layer.version ?? '',
            layer: layer.layer ?? null,
          })) ?? null,
      });
    }
    return [...byId.values()];
  });
}

/** Clusters that the console manages, by name. Deleted ones stay in its lists (vendor) and are left out. */
export async function readClusters({
  ask,
  endpoint,
  projectUid,
  signal,
}: Scope): Promise<ConsoleReply<readonly ConsoleCluster[]>> {
  const reply = await allPages(
    (query) =>
      ask(paletteOperations.clusters, {
        ...{ query, projectUid, signal },
        body: { sort: [{ field: 'clusterName', order: 'asc' }] },
      }),
    ({ metadata }) => metadata?.uid,
    endpoint,
  );
  return mapped(reply, (items) =>
    items.flatMap(({ metadata, status }): ConsoleCluster[] =>
      metadata?.uid === undefined || status?.state === 'Deleted'
        ? []
        : [
            {
              uid: metadata.uid,
              name: metadata.name ?? metadata.uid,
              state: status?.state ?? null,
              health: status?.health?.state ?? null,
              createdAt: timeOf(metadata.creationTimestamp),
              tags: tagsOf(metadata.labels),
            },
          ],
    ),
  );
}
