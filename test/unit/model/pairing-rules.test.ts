import { describe, expect, it } from 'vitest';
import { explain } from '#shared/contract/sentences/index.ts';
import type { ClusterFacts, ClusterNode, HostRecord } from '#shared/model/host.ts';
import { canStopTokenGeneration, canUnlinkPeer } from '#shared/model/link-rules.ts';
import { canTakeContent } from '#shared/model/content-plan.ts';
import type { PairingFacts } from '#shared/model/pairing.ts';
import { pairingFindings, tellsOfPairing } from '#shared/model/pairing-rules.ts';
import { speaksOfDoubt, speaksOfNoWay, waitsForWay } from '#shared/model/pairing-words.ts';
import { cluster, facts, linkedTo, peer, record } from '#test/kit/host-record.ts';

const node = (changes: Partial<ClusterNode> = {}): ClusterNode => ({
  ...{ name: 'node-a', ip: '10.0.0.1', state: 'Running', health: 'Healthy', ...changes },
});
const asking = (changes: Partial<PairingFacts> = {}): PairingFacts => ({
  ...{ pairingId: 'p-1', status: 'Pairing', message: null, endpoint: 'palette.example', insecure: false },
  ...changes,
});
const inCluster = (of: Partial<ClusterFacts> = {}, changes: Partial<HostRecord> = {}) =>
  record({
    facts: facts({ isClusterPhase: true, nodeRole: 'controlplane' }),
    cluster: cluster({ hostIds: ['edge-a'], controlPlaneIds: ['edge-a'], nodes: [node()], ...of }),
    ...changes,
  });
const found = (host: HostRecord, all: readonly HostRecord[] = [host]): string =>
  pairingFindings(host, all)
    .map(({ weight, fault }) => `${weight} ${fault.code}`)
    .join(', ');

describe('what speaks against pairing a cluster', () => {
  it.each([
    ['a healthy cluster of one node', inCluster(), ''],
    [
      'no session',
      inCluster({}, { session: { state: 'expired', username: null, fault: null } }),
      'refuses sign-in-needed',
    ],
    ['no trust', inCluster({}, { trust: { state: 'new' } }), 'refuses host-unpinned'],
    ['no cluster', record(), 'refuses pairing-no-cluster'],
    [
      'the cluster of others',
      record({ cluster: cluster({ hostIds: ['edge-b'] }) }),
      'refuses pairing-no-cluster',
    ],
    ['central', inCluster({}, { facts: facts({ managementMode: 'central' }) }), 'refuses pairing-central'],
    ['paired', inCluster({}, { pairing: asking({ status: 'Paired' }) }), 'refuses pairing-paired'],
    ['pending', inCluster({}, { pairing: asking() }), 'refuses pairing-pending'],
    ['rejected earlier', inCluster({}, { pairing: asking({ status: 'Rejected' }) }), ''],
    ['a word nobody knows', inCluster({}, { pairing: asking({ status: 'Dreaming' }) }), ''],
    ['provisioning', inCluster({ state: 'Provisioning' }), 'refuses pairing-cluster-not-running'],
    ['no state told', inCluster({ state: null }), 'refuses pairing-cluster-not-running'],
    ['unhealthy, nobody named', inCluster({ health: 'Unhealthy' }), 'refuses pairing-cluster-unhealthy'],
    [
      'a sick node',
      inCluster({ health: 'Unhealthy', nodes: [node({ health: 'Unhealthy' })] }),
      'refuses pairing-nodes-unhealthy',
    ],
    [
      'a node of which nobody tells',
      inCluster({ nodes: [node({ health: null })] }),
      'warns pairing-health-untold',
    ],
    ['nodes and health untold', inCluster({ nodes: [], health: null }), 'warns pairing-health-untold'],
    [
      'two nodes, one of them sick',
      inCluster({ nodes: [node(), node({ name: 'node-b', health: 'Unhealthy' })] }),
      'refuses pairing-nodes-unhealthy, warns pairing-multi-node',
    ],
    ['two hosts', inCluster({ hostIds: ['edge-a', 'edge-b'], nodes: [] }), 'warns pairing-multi-node'],
    [
      'a worker',
      inCluster(
        { controlPlaneIds: ['edge-b'] },
        { facts: facts({ isClusterPhase: true, nodeRole: 'worker' }) },
      ),
      'refuses pairing-worker',
    ],
    [
      'a node whose place nobody tells',
      inCluster({ controlPlaneIds: [] }, { facts: facts({ isClusterPhase: true }) }),
      'warns pairing-role-untold',
    ],
  ])('%s', (_, host, expected) => {
    expect(found(host)).toBe(expected);
  });

  it('names whom to sign in to instead of a worker, as the technician calls them', () => {
    const worker = inCluster(
      { controlPlaneIds: ['edge-b', 'edge-c'] },
      { facts: facts({ isClusterPhase: true, nodeRole: 'worker' }) },
    );
    const named = record({ key: 'b', hostId: 'edge-b', note: { name: 'till 1', labels: [], text: '' } });
    const [finding] = pairingFindings(worker, [worker, named]);
    expect(finding && explain(finding.fault).next).toBe(
      'Sign in to one of these and view it: till 1 · edge-b, edge-c.',
    );
  });

  it('asks only hosts that speak for a cluster, or had something to tell', () => {
    const free = record();
    expect([inCluster(), free, record({ pairing: asking() })].map(tellsOfPairing)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('refuses local changes once it is paired, whatever the agent calls its mode', () => {
    const paired = inCluster({}, { pairing: asking({ status: 'Paired' }), link: linkedTo(peer()) });
    for (const verdict of [
      canUnlinkPeer(paired, peer()),
      canStopTokenGeneration(paired),
      canTakeContent(paired),
    ])
      expect(verdict?.code).toBe('mode-not-local');
  });
});

describe('the words of a host', () => {
  it.each([
    ['dial tcp 10.0.0.5:443: connect: connection refused', true, true],
    ['dial tcp: lookup palette.example: no such host', true, true],
    ['Post "https://palette": context deadline exceeded (Client.Timeout exceeded)', true, true],
    ['x509: certificate signed by unknown authority', true, true],
    ['palette could not be told', false, true],
    ['request is cancelled', false, false],
    ['palette refused the request: registration token is invalid', false, false],
    ['waiting for approval in Palette', false, false],
    [null, false, false],
  ])('%j: no way %s, doubt %s', (words, way, doubt) => {
    expect([speaksOfNoWay(words), speaksOfDoubt(words)]).toEqual([way, doubt]);
  });

  it('tell what a pending request waits for', () => {
    expect(waitsForWay(asking({ message: 'dial tcp: i/o timeout' }))?.code).toBe('pairing-waits');
    expect(waitsForWay(asking({ message: 'waiting for approval' }))).toBeNull();
    expect(waitsForWay(asking({ status: 'Failed', message: 'i/o timeout' }))).toBeNull();
  });
});
