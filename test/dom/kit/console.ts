import type { ConsoleState, PairingRequest } from '#shared/model/palette.ts';
import { noConsole } from '#shared/model/palette.ts';
import type { MatchProfile, ProfileSet } from '#shared/model/profile-match.ts';
import type { Layer } from '#shared/model/layer.ts';
import type { PairingRecord } from '#shared/model/pairing.ts';

const layer = (name: string, version: string, displayName: string): Layer => ({ name, version, displayName });

/** The vendor's own example (Pair Local Cluster with Palette). */
const infra = [
  layer('csi-aws-ebs', '1.20.0', 'Amazon EBS CSI'),
  layer('cni-calico', '3.25.1', 'Calico'),
  layer('edge-k8s', '1.31.0', 'PXK-E'),
  layer('edge-native-ubuntu', '22.04', 'Ubuntu'),
];
const prometheus = (version: string): Layer => layer('prometheus-grafana', version, 'Prometheus-Grafana');

const profile = (name: string, type: string, layers: readonly Layer[]): MatchProfile => ({
  ...{ uid: `uid-${name}`, name, type, version: '1.1.0', layers },
});

export const profileSet: ProfileSet = {
  ...{ from: 'console', name: 'palette.test:8443', readAt: 0, withoutLatest: [] },
  profiles: [
    profile('edge-infra', 'infra', infra),
    profile('edge-monitoring', 'add-on', [prometheus('44.3.1')]),
    profile('edge-monitoring-40', 'add-on', [prometheus('40.3.1')]),
    profile('edge-full', 'cluster', [...infra, prometheus('44.3.1')]),
  ],
};

export const request = (n: number, over: Partial<PairingRequest> = {}): PairingRequest => ({
  pairingId: `66f0c0ffee${String(n).padStart(14, '0')}`,
  clusterName: `shop-${n}`,
  createdAt: Date.UTC(2026, 10, 21, 14, 5),
  tags: [`site:shop-${n}`],
  hosts: [{ id: `edge-${String(n).padStart(32, '0')}`, name: `till-${n}` }],
  layers: [...infra, prometheus('44.3.1')],
  ...over,
});

export const consoleState = (over: Partial<ConsoleState> = {}): ConsoleState => ({
  ...noConsole,
  endpoint: 'palette.test:8443',
  certSha256: 'ab'.repeat(32),
  session: { state: 'signed-in', by: 'api-key', username: null, fault: null },
  reach: { state: 'reachable', fault: null, since: 0 },
  projects: [
    { uid: 'p1', name: 'Default' },
    { uid: 'p2', name: 'Shops north' },
  ],
  projectUid: 'p1',
  canReview: true,
  requests: [],
  clusters: [],
  readAt: Date.UTC(2026, 10, 21, 14, 6),
  ...over,
});

export const pairing = (over: Partial<PairingRecord> = {}): PairingRecord => ({
  ...{ id: 'r1', pairingId: request(1).pairingId, hostId: null, address: '10.0.0.1:5080' },
  ...{ clusterName: 'shop-1', endpoint: 'palette.test:8443', insecure: false, sentAt: 0 },
  ...{ state: 'pairing', since: 0, message: null, followUp: null },
  ...over,
});
