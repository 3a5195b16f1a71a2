import { shortHostId } from '#shared/model/names.ts';
import type { Made, QueueEntry, QueueKind, QueueWork } from '#shared/model/queue.ts';
import type { QueueGroup } from '#shared/model/queue-groups.ts';

export const kindWords: Readonly<Record<QueueKind, string>> = {
  'edge-host': 'Add Edge Hosts',
  site: 'Register at a site',
  token: 'Add New Registration Token',
  pairing: 'Pairing request',
};

export const groupWords: Readonly<Record<QueueGroup, string>> = {
  'under-way': 'Under way',
  yours: 'For you to decide',
  'handed-over': 'Handed over',
  ended: 'Done',
};

/** Whole, for names that are spoken or searched for. */
export function subjectWord(work: QueueWork): string {
  switch (work.kind) {
    case 'edge-host':
    case 'site':
      return work.name ?? work.hostId;
    case 'token':
      return work.name;
    case 'pairing':
      return work.clusterName ?? work.pairingId;
  }
}

/** What shall be done with it there. */
export function deedWord(work: QueueWork): string {
  switch (work.kind) {
    case 'edge-host':
      return kindWords[work.kind];
    case 'site':
      return `Register at ${work.site.name}, cluster ${work.site.clusterName}`;
    case 'token':
      return kindWords[work.kind];
    case 'pairing':
      return work.decision.is === 'reject' ? 'Reject the pairing request' : 'Pair the cluster';
  }
}

/** Console and project. */
export const whereWord = ({ endpoint, project }: Pick<QueueEntry, 'endpoint' | 'project'>): string =>
  [endpoint, project?.name ?? project?.uid].filter(Boolean).join(' · ');

export const textOf = (entry: QueueEntry): string => {
  const { work } = entry;
  const ids = 'hostId' in work ? work.hostId : work.kind === 'pairing' ? work.pairingId : '';
  return [subjectWord(work), ids, deedWord(work), whereWord(entry), entry.from ?? ''].join(' ');
};

/** What an undo takes back, one line each. */
export function madeWord(made: Made): string {
  switch (made.is) {
    case 'edge-host':
      return `The entry of ${shortHostId(made.hostId)} under Edge Hosts`;
    case 'cluster':
      return `The cluster ${made.name}`;
    case 'machine':
      return `${shortHostId(made.hostId)} as a node of the pool ${made.pool}`;
    case 'token':
      return 'The registration token';
  }
}
