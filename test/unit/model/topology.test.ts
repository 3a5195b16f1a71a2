import { describe, expect, it } from 'vitest';
import type { HostRecord, Peer } from '#shared/model/host.ts';
import { topologyOf } from '#shared/model/topology.ts';
import type { TopologyPanel } from '#shared/model/topology.ts';
import { cluster, facts, linkedTo, peer, record } from '#test/kit/host-record.ts';

const named = (n: number, peers: readonly Peer[], changes: Partial<HostRecord> = {}): HostRecord =>
  record({
    ...{ key: `k${n}`, hostId: `edge-${n}`, address: `10.0.${n >> 8}.${n & 255}`, link: linkedTo(...peers) },
    ...changes,
  });
const at = (n: number, changes: Partial<Peer> = {}): Peer =>
  peer({ id: `edge-${n}`, ip: `10.0.${n >> 8}.${n & 255}`, ...changes });
const leads = (n: number): Peer => at(n, { role: 'leader' });
const leader = (n: number, peers: readonly (number | Peer)[], changes: Partial<HostRecord> = {}) =>
  named(
    n,
    peers.map((each) => (typeof each === 'number' ? at(each) : each)),
    { tokenRequested: true, ...changes },
  );
const follower = (n: number, of: number, changes: Partial<HostRecord> = {}) => named(n, [leads(of)], changes);
const signedOut = { session: { state: 'signed-out', username: null, fault: null } } as const;
const unread = { ...signedOut, facts: null, link: null } as const;

/** `1 > 2, 3`: who leads whom, as the picture has it. */
const seen = (panels: readonly TopologyPanel[]): string[] =>
  panels.map(({ kind, leaders, members }) => {
    const ids = (nodes: TopologyPanel['members']) =>
      nodes.map(({ hostId, address }) => hostId ?? address).join(' ');
    return kind === 'group' ? `${ids(leaders)} > ${ids(members)}`.trim() : `${kind}: ${ids(members)}`;
  });
const node = (panels: readonly TopologyPanel[], id: string) =>
  panels.flatMap(({ leaders, members }) => [...leaders, ...members]).find((each) => each.id === id);
const codes = (panels: readonly TopologyPanel[], id: string) =>
  node(panels, id)?.troubles.map(({ weight, fault: { code } }) => `${weight} ${code}`);

describe('the picture of a site', () => {
  it('has nothing of an empty one, and one host alone', () => {
    expect(topologyOf([])).toEqual([]);
    expect(seen(topologyOf([record()]))).toEqual(['loose: edge-a']);
  });

  it('has groups by address, then who is not linked, then who has not told', () => {
    const stranger = named(9, [], { hostId: null, ...unread });
    const panels = topologyOf([
      stranger,
      named(4, []),
      leader(10, [11]),
      follower(11, 10),
      follower(3, 2),
      leader(2, [3]),
    ]);
    expect(seen(panels)).toEqual([
      'edge-2 > edge-3',
      'edge-10 > edge-11',
      'loose: edge-4',
      'unread: 10.0.0.9',
    ]);
    expect(node(panels, 'edge-2/edge-3')).toMatchObject({
      link: 'both',
      sync: { word: 'Synced', minutes: null },
    });
  });

  it('shows a follower that two leaders claim with both, each link as it is', () => {
    const panels = topologyOf([leader(1, [3]), leader(2, [3]), follower(3, 1)]);
    expect(seen(panels)).toEqual(['edge-1 > edge-3', 'edge-2 > edge-3']);
    expect(node(panels, 'edge-1/edge-3')?.link).toBe('both');
    expect(node(panels, 'edge-2/edge-3')?.link).toBe('half');
    expect(codes(panels, 'edge-2/edge-3')).toContain('warn link-elsewhere');
    expect(codes(panels, 'edge-1/edge-3')).toEqual([]);
  });

  it('keeps the group of a leader that nobody knows, with what its followers tell of it', () => {
    const panels = topologyOf([follower(2, 7), follower(3, 7)]);
    expect(seen(panels)).toEqual(['edge-7 > edge-2 edge-3']);
    expect(node(panels, 'edge-7/edge-7')).toMatchObject({ host: null, address: '10.0.0.7', role: 'leader' });
    expect(node(panels, 'edge-7/edge-2')?.link).toBe('untold');
  });

  it('takes who is not signed in for the host that is told to answer there, and says that it is by address', () => {
    const panels = topologyOf([leader(1, [2]), named(2, [], { hostId: null, ...unread })]);
    expect(seen(panels)).toEqual(['edge-1 > edge-2']);
    expect(node(panels, 'edge-1/edge-2')).toMatchObject({ byAddress: true, link: 'untold' });
    const elsewhere = topologyOf([leader(1, [2]), named(2, [], { hostId: null, port: 6000, ...unread })]);
    expect(seen(elsewhere)).toEqual(['edge-1 > edge-2', 'unread: 10.0.0.2']);
  });

  it('has the control-plane nodes of a cluster as leaders of one group, its other nodes before who only follows', () => {
    const inUse = { status: 'In-Use' };
    const phase = { facts: facts({ nodeRole: 'controlplane', isClusterPhase: true }) };
    const shop = cluster({ hostIds: ['edge-1', 'edge-2', 'edge-9'], controlPlaneIds: ['edge-1', 'edge-2'] });
    const one = leader(1, [at(2, { role: 'leader', ...inUse }), at(3), at(9, inUse)], {
      ...phase,
      cluster: shop,
    });
    const two = named(2, [at(1, { role: 'leader', ...inUse }), at(3), at(9, inUse)], {
      ...phase,
      cluster: shop,
    });
    const panels = topologyOf([one, two, named(3, [leads(1), leads(2)]), named(9, [leads(1), leads(2)])]);
    expect(seen(panels)).toEqual(['edge-1 edge-2 > edge-9 edge-3']);
    expect(panels[0]).toMatchObject({ cluster: { facts: { name: 'shop' } }, claims: [] });
    expect(node(panels, 'edge-1/edge-9')?.inUse).toBe(true);
    expect(node(panels, 'edge-1/edge-3')?.inUse).toBe(false);
  });

  it('shows every claim where leaders disagree, and votes for none', () => {
    const panels = topologyOf([
      leader(1, [leads(1), leads(2), 3]),
      leader(2, [leads(2), leads(1), 3]),
      follower(3, 1),
    ]);
    expect(seen(panels)).toEqual(['edge-1 edge-2 > edge-3']);
    expect(panels[0]?.claims.map(({ id }) => id)).toEqual(['edge-1', 'edge-2']);
    for (const id of ['edge-1/edge-1', 'edge-1/edge-2'])
      expect(codes(panels, id)).toContain('bad leaders-disagree');
  });

  it('shows a leader that has become a follower in both its places', () => {
    const panels = topologyOf([named(1, [leads(4), at(2)]), follower(2, 1), leader(4, [1])]);
    expect(seen(panels)).toEqual(['edge-1 > edge-2', 'edge-4 > edge-1']);
    expect(node(panels, 'edge-1/edge-1')?.role).toBe('follower');
    expect(codes(panels, 'edge-1/edge-2')).toContain('warn link-leader-follows');
  });

  it('sets apart who is linked in words that tell no leader', () => {
    const odd = named(1, [at(2, { role: 'witness', nodeRole: 'none' })]);
    expect(seen(topologyOf([odd]))).toEqual(['unclear: edge-1']);
  });
});

describe('trouble in the picture', () => {
  const behind = (minutes: number, changes: Partial<Peer> = {}): HostRecord =>
    leader(1, [at(2, { content: 'Not Synced', notSyncedSince: 60_000, ...changes })], {
      lastSeen: 60_000 + minutes * 60_000,
    });

  it('is sync that is overdue, and age tells how long', () => {
    const early = topologyOf([behind(4), follower(2, 1)]);
    expect(node(early, 'edge-1/edge-2')?.sync).toEqual({ word: 'Not Synced', minutes: 4 });
    expect(codes(early, 'edge-1/edge-2')).toEqual([]);
    expect(codes(topologyOf([behind(12), follower(2, 1)]), 'edge-1/edge-2')).toEqual([
      'bad content-not-synced',
    ]);
    const sick = topologyOf([behind(1, { health: 'Unhealthy' }), follower(2, 1)]);
    expect(codes(sick, 'edge-1/edge-2')).toEqual(['bad peer-unhealthy']);
  });

  it('comes worst first: who is gone before who only has an address that may change', () => {
    const gone = follower(2, 1, {
      reach: { state: 'lost', fault: null, since: 0 },
      facts: facts({ addressOrigin: 'dhcp' }),
      clockSkewSeconds: 300,
    });
    expect(codes(topologyOf([leader(1, [2]), gone]), 'edge-1/edge-2')).toEqual([
      'bad host-lost',
      'warn clock-skewed',
      'note address-from-dhcp',
    ]);
  });

  it('is a changed certificate, a refused sign-in and a link that failed, whoever claims the host', () => {
    const troubled = (changes: Partial<HostRecord>) =>
      codes(topologyOf([named(1, [], changes)]), 'loose/edge-1');
    expect(troubled({ trust: { state: 'changed', presented: 'b'.repeat(64) } })).toEqual([
      'bad host-changed',
    ]);
    const refused = { code: 'sign-in-refused', params: {} } as const;
    expect(troubled({ session: { state: 'refused', username: 'kairos', fault: refused } })).toEqual([
      'bad sign-in-refused',
    ]);
    expect(troubled({ link: { ...linkedTo(), status: 'Failed' } })).toEqual(['bad link-failed']);
  });
});

describe('the picture of a thousand hosts', () => {
  it('has each of them once', () => {
    const hosts = Array.from({ length: 20 }, (_, group) => {
      const first = group * 50 + 1;
      const others = Array.from({ length: 49 }, (_, i) => first + 1 + i);
      return [leader(first, others), ...others.map((n) => follower(n, first))];
    }).flat();
    const panels = topologyOf(hosts);
    const places = panels.flatMap(({ leaders, members }) => [...leaders, ...members]);
    expect(panels).toHaveLength(20);
    expect(new Set(places.map(({ host }) => host?.key)).size).toBe(1_000);
    expect(places.filter(({ link }) => link === 'both')).toHaveLength(980);
  });
});
