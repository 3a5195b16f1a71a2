import type { HostRecord } from './host.ts';
import type { Check, CheckState, Finding } from './preflight.ts';
import { checkFollower } from './preflight.ts';
import { fault } from './result.ts';

/** One host of the plan. `already`: there is nothing to do. */
export interface PlannedHost {
  readonly host: HostRecord;
  readonly checks: readonly Check[];
  readonly state: CheckState | 'already';
  /** The check that makes it so; null: all is well. */
  readonly worst: Check | null;
}

/** Worst first: what has to be mended must not be looked for. */
const order: readonly PlannedHost['state'][] = ['fail', 'doubt', 'warn', 'unknown', 'pass', 'already'];

function planned(host: HostRecord, checks: readonly Check[]): PlannedHost {
  const [worst = null] = order.flatMap((state) => checks.find((each) => each.state === state) ?? []);
  if (worst?.fault?.code === 'already-linked') return { host, checks, state: 'already', worst };
  return worst === null || worst.state === 'pass'
    ? { host, checks, state: 'pass', worst: null }
    : { host, checks, state: worst.state, worst };
}

export const canGo = ({ state }: PlannedHost): boolean => state !== 'fail' && state !== 'already';

/** Taken unless somebody takes it out; one in doubt only if somebody takes it in. */
export const isOffered = (planned: PlannedHost): boolean => canGo(planned) && planned.state !== 'doubt';

/** What was found of a follower holds as long as it and its leader are as they were: rows that stay are not drawn again. */
const plans = new WeakMap<HostRecord, WeakMap<HostRecord, PlannedHost>>();

/** Who would follow this leader, each with all that is known for and against it, worst first; else in the order given. */
export function planLink(
  chosen: readonly HostRecord[],
  leader: HostRecord,
  all: readonly HostRecord[],
): readonly PlannedHost[] {
  const known = plans.get(leader) ?? new WeakMap<HostRecord, PlannedHost>();
  plans.set(leader, known);
  return chosen
    .filter(({ key }) => key !== leader.key)
    .map((host) => {
      const made = known.get(host) ?? planned(host, checkFollower(host, leader, all));
      // Doubts about who it is name others, who may have changed since.
      if (host.alarms.length === 0) known.set(host, made);
      return made;
    })
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** What is true of the group as a whole, said once. */
export function groupFindings(hosts: readonly HostRecord[]): readonly Finding[] {
  const versions = new Map<string, number>();
  for (const { facts } of hosts) {
    const version = facts?.agentVersion;
    if (version) versions.set(version, (versions.get(version) ?? 0) + 1);
  }
  const list = [...versions]
    .sort(([, a], [, b]) => b - a)
    .map(([version, count]) => `${version} (${count})`)
    .join(', ');
  return [
    ...(versions.size > 1
      ? [{ state: 'warn', fault: fault('agent-versions-differ', { versions: list }) } as const]
      : []),
    { state: 'unknown', fault: fault('multi-node-untold') },
  ];
}
