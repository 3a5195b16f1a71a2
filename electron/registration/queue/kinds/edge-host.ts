import { thereAlready } from '#shared/model/edge-host-there.ts';
import type { PaletteHost } from '#shared/model/palette-host.ts';
import { hasCalledIn } from '#shared/model/palette-host.ts';
import type { EntryOf } from '#shared/model/queue.ts';
import type { QueueStep } from '#shared/model/queue-steps.ts';
import { isOk, ok } from '#shared/model/result.ts';
import { labelsOf } from '#shared/wire/palette/meta.ts';
import { registrationOperations } from '#shared/wire/palette/registration-operations.ts';
import { dropEdgeHost, readEdgeHost, readEdgeHosts, whoHas } from '../../edge-hosts.ts';
import type { Job, Performer } from '../performer.ts';
import { stepAfter } from '../performer.ts';

type Entry = EntryOf<'edge-host'>;

/** vendor: "Maximum value of the limit is 50". */
const namesAtOnce = 50;

const bodyOf = ({ work: { hostId, name, tags } }: Entry, key: string | null): Record<string, unknown> => ({
  // vendor: its own clients call a host without a name by its ID.
  metadata: { uid: hostId, name: name ?? hostId, ...(tags.length > 0 && { labels: labelsOf(tags) }) },
  spec: { ...(key !== null && { hostPairingKey: key }) },
});

const there = ({ entry, projects, isInDoubt }: Job<'edge-host'>, host: PaletteHost | null): QueueStep =>
  thereAlready(entry, {
    ...{ host, isInDoubt },
    project: projects.find(({ uid }) => uid === host?.projectUid)?.name ?? null,
  });

/** vendor: **Add Edge Hosts**. Palette keeps each ID once, which is what proves that none is made twice. */
export const edgeHostPerformer: Performer<'edge-host'> = {
  lane: () => null,

  send: async (job) => {
    const { at, entry, pairingKey } = job;
    const { hostId } = entry.work;
    const reply = await at.ask(registrationOperations.createEdgeHost, {
      ...{ projectUid: at.projectUid, body: bodyOf(entry, pairingKey) },
      ...(pairingKey !== null && { hidden: [pairingKey] }),
    });
    if ('ok' in reply) return { is: 'taken', made: { is: 'edge-host', hostId } };
    if (reply.error.code === 'edge-host-registered') return there(job, await whoHas(at, hostId));
    return stepAfter(reply);
  },

  asked: async (job) => {
    const found = await readEdgeHost(job.at, job.entry.work.hostId);
    if (!isOk(found)) return { is: 'unheard', fault: found.error };
    return found.ok && there(job, found.ok);
  },

  look: async (at, entries, step) => {
    const names = [...new Set(entries.map(({ work: { name, hostId } }) => name ?? hostId))];
    for (let from = 0; from < names.length; from += namesAtOnce) {
      const hosts = await readEdgeHosts(at, names.slice(from, from + namesAtOnce));
      if (!isOk(hosts)) return;
      for (const entry of entries) {
        const host = hosts.ok.find(({ id }) => id === entry.work.hostId);
        if (host && hasCalledIn(host)) await step(entry, { is: 'ready', made: null });
      }
    }
  },

  undo: async ({ at, entry }) => {
    const dropped = await dropEdgeHost(at, entry.work.hostId);
    return !isOk(dropped) && dropped.error.code === 'edge-host-gone' ? ok(null) : dropped;
  },
};
