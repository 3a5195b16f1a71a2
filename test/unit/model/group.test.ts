import { describe, expect, it } from 'vitest';
import { clusterOf, disputedLeaders } from '#shared/model/group.ts';
import type { HostRecord, Peer } from '#shared/model/host.ts';
import { cluster, facts, linkedTo, peer, record } from '#test/kit/host-record.ts';

const named = (name: string, ...peers: Peer[]): HostRecord =>
  record({ key: name, hostId: `edge-${name}`, address: `10.0.0.${name}`, link: linkedTo(...peers) });
const leads = (name: string, status = 'Ready') =>
  peer({ id: `edge-${name}`, ip: `10.0.0.${name}`, role: 'leader', nodeRole: 'init', status });
const follows = (name: string, status = 'Ready') =>
  peer({ id: `edge-${name}`, ip: `10.0.0.${name}`, status });
const claimsOf = (host: HostRecord, ...all: HostRecord[]) =>
  disputedLeaders(host, [host, ...all]).map(({ id, by }) => `${id}: ${by.map(({ key }) => key).join()}`);

describe('who leads', () => {
  const one = named('1', follows('2'), follows('3'));
  const two = named('2', leads('1'), follows('3'));

  it('is settled when all tell the same', () => {
    expect(claimsOf(one, two, named('3', leads('1')))).toEqual([]);
    expect(claimsOf(two, one)).toEqual([]);
  });

  it('is disputed when one tells another leader, and every claim names who makes it', () => {
    const astray = named('3', leads('4'));
    expect(claimsOf(one, two, astray)).toEqual(['edge-1: 1,2', 'edge-4: 3']);
    expect(claimsOf(two, one, astray)).toEqual(['edge-1: 2,1', 'edge-4: 3']);
  });

  it('leaves out hosts that tell nothing now', () => {
    const silent = { ...named('3', leads('4')), reach: { state: 'lost', fault: null, since: 0 } as const };
    expect(claimsOf(one, two, silent)).toEqual([]);
  });

  it('is shared by the control-plane nodes of a cluster, whoever is asked', () => {
    const node = (name: string, nodeRole: string, ...peers: Peer[]) => ({
      ...named(name, ...peers),
      facts: facts({ nodeRole, isClusterPhase: true }),
    });
    const first = node('1', 'init', leads('2', 'In-Use'), follows('3'));
    const second = node('2', 'controlplane', leads('1', 'In-Use'), follows('3'));
    const outside = named('3', leads('1', 'In-Use'), leads('2', 'In-Use'));
    expect(claimsOf(first, second, outside)).toEqual([]);
    expect(claimsOf(outside)).toEqual([]);
    // Deleted on the second while the outsider was away: it still knows two.
    const after = named('2', follows('1'), follows('3'));
    expect(claimsOf(after, named('3', leads('1'), leads('2')))).toEqual(['edge-2: 2,3', 'edge-1: 3']);
  });
});

describe('the cluster of a group', () => {
  const shop = cluster({ hostIds: ['edge-1'] });
  const member = { ...named('1', follows('2')), cluster: shop };
  const outside = named('2', leads('1', 'In-Use'));

  it('is told by whoever is part of it', () => {
    expect(clusterOf(member, [member])).toMatchObject({
      facts: { name: 'shop', state: 'Running' },
      hosts: 2,
    });
    expect(clusterOf(outside, [outside, member])).toMatchObject({ facts: shop, leaders: 1, hosts: 2 });
  });

  it('is known by its In-Use hosts alone, and absent without them', () => {
    expect(clusterOf(outside, [outside])).toEqual({ facts: null, isCentral: false, leaders: 1, hosts: 2 });
    const paired = { ...member, facts: facts({ managementMode: 'central' }) };
    expect(clusterOf(outside, [outside, paired])?.isCentral).toBe(true);
    const free = named('2', leads('1'));
    expect(clusterOf(free, [free, named('9', follows('8'))])).toBeNull();
  });
});
