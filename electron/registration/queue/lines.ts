import type { JournalLine } from '#shared/model/journal.ts';
import type { QueueEntry, QueueKind } from '#shared/model/queue.ts';

/** What the journal calls them. */
const kinds: Readonly<Record<QueueKind, string>> = {
  ...{ 'edge-host': 'registration', site: 'site-registration' },
  ...{ token: 'token-request', pairing: 'pairing-decision' },
};

const about = (work: QueueEntry['work']): JournalLine['details'] => {
  if (work.kind === 'token') return { token: work.name };
  if (work.kind === 'pairing') return { pairing: work.pairingId, decision: work.decision.is };
  return work.kind === 'site' ? { site: work.site.name, cluster: work.site.clusterName } : {};
};

/** What the journal says of an entry that has come to its state; that something waits is no event. */
export function lineOf({ state, endpoint, project, by, from, work, fault }: QueueEntry): JournalLine[] {
  if (state === 'waiting') return [];
  const details = {
    ...{ endpoint, ...about(work) },
    ...(project?.uid && { project: project.uid }),
    ...(by !== null && { by }),
    ...(from !== null && { from }),
    ...(fault && { code: fault.code, params: JSON.stringify(fault.params) }),
  };
  const hostId = 'hostId' in work ? work.hostId : null;
  return [{ kind: `${kinds[work.kind]}-${state}`, hostId, address: null, details }];
}
