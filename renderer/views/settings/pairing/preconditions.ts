import type { ErrorCode } from '#shared/contract/errors.ts';
import type { Finding } from '#shared/model/finding.ts';

export type Holds = 'pass' | 'warn' | 'fail' | 'unknown';

export interface Precondition {
  readonly label: string;
  readonly state: Holds;
  readonly finding: Finding | null;
}

/** What a request that stands, or the mode of the host, says; nothing else is looked at then. */
const standing: readonly ErrorCode[] = ['pairing-pending', 'pairing-paired', 'pairing-central'];
const noCluster: ErrorCode = 'pairing-no-cluster';

/** vendor: Pair Local Cluster with Palette, prerequisites, and what was found of each. */
const known: readonly (readonly [label: string, codes: readonly ErrorCode[]])[] = [
  ['No other request, still locally managed', standing],
  ['The cluster is Running', [noCluster, 'pairing-cluster-not-running']],
  [
    'Every node is healthy',
    ['pairing-cluster-unhealthy', 'pairing-nodes-unhealthy', 'pairing-health-untold'],
  ],
  ['This is a control-plane node', ['pairing-worker', 'pairing-role-untold']],
  ['Not more than one node', ['pairing-multi-node']],
];

const isNamed = ({ fault }: Finding): boolean => known.some(([, codes]) => codes.includes(fault.code));

const stateOf = (finding: Finding | undefined, isLooked: boolean): Holds => {
  if (finding) return finding.weight === 'warns' ? 'warn' : 'fail';
  return isLooked ? 'pass' : 'unknown';
};

/** Each of them, whether it holds, and why it does not; `null`: nothing is known yet. */
export function preconditions(findings: readonly Finding[] | null): readonly Precondition[] {
  const found = findings ?? [];
  const unasked = found.find((finding) => !isNamed(finding));
  const isCutShort = found.some(({ fault }) => standing.includes(fault.code) || fault.code === noCluster);
  return [
    {
      label: 'Signed in, and the host answers',
      state: stateOf(unasked, findings !== null),
      finding: unasked ?? null,
    },
    ...known.map(([label, codes]) => {
      const finding = found.find(({ fault }) => codes.includes(fault.code));
      const isLooked = findings !== null && !unasked && (!isCutShort || codes === standing);
      return { label, state: stateOf(finding, isLooked), finding: finding ?? null };
    }),
  ];
}
