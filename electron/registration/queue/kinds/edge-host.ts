import { thereAlready } from '#shared/model/edge-host-there.ts';
import type { PaletteHost } from '#shared/model/palette-host.ts';
import type { QueueStep } from '#shared/model/queue-steps.ts';
import { isOk, ok } from '#shared/model/result.ts';
import { labelsOf } from '#shared/wire/palette/meta.ts';
import { registrationOperations } from '#shared/wire/palette/registration-operations.ts';
import { dropEdgeHost, edgeHostBody, readEdgeHost, whoHas } from '../../edge-hosts.ts';
import { lookForHosts } from '../called-in.ts';
import type { Job, Performer } from '../performer.ts';
import { stepAfter } from '../performer.ts';

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
      ...{ projectUid: at.projectUid, body: edgeHostBody(entry.work, labelsOf(entry.work.tags), pairingKey) },
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

  look: (at, entries, step) => lookForHosts(at, entries, (entry) => step(entry, { is: 'ready', made: null })),

  undo: async ({ at, entry }) => {
    const dropped = await dropEdgeHost(at, entry.work.hostId);
    return !isOk(dropped) && dropped.error.code === 'edge-host-gone' ? ok(null) : dropped;
  },
};
