import type { GroupCluster } from '#shared/model/group.ts';
import { sameWord } from '#shared/model/role.ts';

const inUse =
  'Hosts that are In-Use cannot be unlinked: scale the cluster down first (Local UI, Cluster, Nodes, delete the node; 15–25 minutes). Ready hosts can be linked and unlinked as usual.';

const central =
  'Palette manages this cluster. Its hosts refuse to be linked, unlinked or given content from here: do that in Palette.';

export interface ClusterWords {
  readonly title: string;
  /** What it does to the group, and what follows for the technician. */
  readonly lines: readonly string[];
  readonly tone: 'accent' | 'warn' | 'bad';
}

const leading = ({ leaders, hosts }: GroupCluster): string =>
  leaders === 1
    ? 'One host leads: the only control-plane node.'
    : `${leaders} of ${hosts} hosts lead: every control-plane node issues tokens, and what is done on one of them counts on all.`;

/** vendor: Link Hosts, what a cluster changes for linked hosts. */
export function clusterWords(cluster: GroupCluster): ClusterWords {
  const { facts } = cluster;
  if (!facts)
    return {
      title: 'This group runs a cluster',
      lines: [leading(cluster), inUse],
      tone: 'accent',
    };
  const state = facts.state ?? 'state unknown';
  const sick = sameWord(facts.health, 'unhealthy');
  const title = `Cluster ${facts.name ?? ''}: ${state}${sick ? ', Unhealthy' : ''}`;
  if (sameWord(facts.state, 'deleting'))
    return {
      title,
      lines: [
        'Its hosts reboot and do not answer for a while. Then all are Ready and still linked, and the host where it was deleted is the one leader.',
      ],
      tone: 'warn',
    };
  if (cluster.isCentral) return { title, lines: [central], tone: sick ? 'warn' : 'accent' };
  const reason = facts.stateReason ? [facts.stateReason] : [];
  return {
    title,
    lines: [...reason, leading(cluster), inUse],
    tone: sameWord(facts.state, 'error') ? 'bad' : sick ? 'warn' : 'accent',
  };
}
