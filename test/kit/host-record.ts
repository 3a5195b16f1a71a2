import { noNote } from '#shared/model/host-note.ts';
import type { ClusterFacts, HostFacts, HostRecord, LinkFacts, Peer } from '#shared/model/host.ts';

const sha = (digit: string): string => digit.repeat(64);

export const facts = (changes: Partial<HostFacts> = {}): HostFacts => ({
  hostName: 'edge-1',
  hostType: 'appliance',
  osFamily: 'ubuntu',
  osVersion: '22.04',
  managementMode: 'local',
  nodeRole: 'unknown',
  agentVersion: '4.8.2',
  isClusterPhase: false,
  nics: [],
  ntpServers: [],
  addressOrigin: 'static',
  canStopTokenGeneration: true,
  ...changes,
});

/** A pinned, signed-in, standalone host; a test names only what matters to it. */
export const record = (changes: Partial<HostRecord> = {}): HostRecord => ({
  key: 'a',
  hostId: 'edge-a',
  address: '10.0.0.1',
  port: 5080,
  addresses: [changes.address ?? '10.0.0.1'],
  certSha256: sha('a'),
  note: noNote,
  trust: { state: 'pinned' },
  sources: ['typed'],
  reach: { state: 'reachable', fault: null, since: 0 },
  session: { state: 'signed-in', username: 'kairos', fault: null },
  facts: facts(),
  link: { status: 'never', errorMessage: null, peers: [], asked: 2, changed: 1 },
  cluster: null,
  pairing: null,
  leaderPing: null,
  clockSkewSeconds: 0,
  tokenRequested: false,
  alarms: [],
  isNew: false,
  movedFrom: null,
  firstSeen: 0,
  lastSeen: 0,
  ...changes,
});

export const peer = (changes: Partial<Peer> = {}): Peer => ({
  id: 'edge-b',
  ip: '10.0.0.2',
  port: 5080,
  role: 'follower',
  nodeRole: 'worker',
  status: 'Ready',
  content: 'Synced',
  health: 'Healthy',
  healthReason: null,
  notSyncedSince: null,
  ...changes,
});

/** A cluster that stands; the test names its hosts. */
export const cluster = (changes: Partial<ClusterFacts> = {}): ClusterFacts => ({
  name: 'shop',
  state: 'Running',
  stateReason: null,
  health: 'Healthy',
  hostIds: [],
  controlPlaneIds: [],
  healthReason: null,
  nodes: [],
  ...changes,
});

export const linkedTo = (...peers: Peer[]): LinkFacts => ({
  status: 'Completed',
  errorMessage: null,
  peers,
  // Read again since anybody's table last changed.
  asked: 2,
  changed: 1,
});
