import { describe, expect, it } from 'vitest';
import type { HostRecord, Peer } from '#shared/model/host.ts';
import {
  flawsOf,
  linkFindings,
  ownFindings,
  repairsOf,
  stillWrong,
  unreadEnds,
} from '#shared/model/link-health.ts';
import { facts, linkedTo, peer, record } from '#test/kit/host-record.ts';
import { reads } from '#test/kit/core-on-site.ts';

const named = (name: string, peers: readonly Peer[], changes: Partial<HostRecord> = {}): HostRecord =>
  record({
    ...{ key: name, hostId: `edge-${name}`, address: `10.0.0.${name}`, link: linkedTo(...peers) },
    ...changes,
  });
const leads = (name: string) => peer({ id: `edge-${name}`, ip: `10.0.0.${name}`, role: 'leader' });
const follows = (name: string) => peer({ id: `edge-${name}`, ip: `10.0.0.${name}` });
const leader = (...followers: string[]) => named('1', followers.map(follows), { tokenRequested: true });
const follower = (name: string, of: string) => named(name, [leads(of)]);
const found = (host: HostRecord, ...all: HostRecord[]) =>
  linkFindings(host, [host, ...all]).map(({ code, at, leader, host: leaver, via }) => {
    expect(via === 'leader' ? leader : leaver).toBe(at.key);
    return [code, at.key, via === 'leader' ? leaver : leader];
  });

describe('links read at both ends', () => {
  it('are sound when both list each other', () => {
    const [one, two] = [leader('2', '3'), named('2', [leads('1'), follows('3')])];
    expect([found(one, two, follower('3', '1')), found(two, one)]).toEqual([[], []]);
  });

  it('are half-unlinked when the follower alone lists, and are mended there, whoever is viewed', () => {
    const [one, two] = [leader('3'), follower('2', '1')];
    const flaw = ['link-follower-only', '2', 'edge-1'];
    expect([found(one, two, follower('3', '1')), found(two, one)]).toEqual([[flaw], [flaw]]);
  });

  it('are half-unlinked when the leader alone lists, and are mended there', () => {
    const [one, two] = [leader('2'), named('2', [])];
    const flaw = ['link-leader-only', '1', 'edge-2'];
    expect([found(one, two), found(two, one)]).toEqual([[flaw], [flaw]]);
  });

  it('are stale where the leader lists a host that follows another, or leads itself', () => {
    expect(found(leader('2'), follower('2', '4'))).toEqual([['link-elsewhere', '1', 'edge-2']]);
    const other = named('2', [follows('5')], { tokenRequested: true });
    expect(found(leader('2'), other)).toEqual([['link-elsewhere', '1', 'edge-2']]);
  });

  it('are stale where the leader has become a follower', () => {
    const former = named('1', [leads('4'), follows('2')]);
    expect(found(follower('2', '1'), former)).toEqual([['link-leader-follows', '2', 'edge-1']]);
  });

  it('are stale where the host is at another address, unless one of its interfaces has the listed one', () => {
    const nic = (ip: string) => ({ name: 'eth0', ip, subnet: '', mac: '', isDefault: true });
    const at = (ip: string) =>
      named('2', [leads('1')], {
        address: '10.9.0.2',
        addresses: ['10.9.0.2'],
        facts: facts({ nics: [nic(ip)] }),
      });
    expect(found(leader('2'), at('10.9.0.2'))).toEqual([['link-moved', '1', 'edge-2']]);
    expect(found(leader('2'), at('10.0.0.2'))).toEqual([]);
  });

  it('of a cluster hold as long as one of its leaders holds them, or cannot be asked', () => {
    const three = named('3', [leads('1'), leads('2')]);
    const second = named('2', [leads('1')], {
      facts: facts({ nodeRole: 'controlplane', isClusterPhase: true }),
    });
    expect(found(three, leader('3'), second)).toEqual([]);
    expect(found(three, second)).toEqual([]);
    expect(found(three, leader(), second)).toEqual([['link-follower-only', '3', 'edge-1']]);
  });
});

describe('an end that was not really read', () => {
  const two = follower('2', '1');
  it.each([
    ['does not answer', { reach: { state: 'lost', fault: null, since: 0 } }],
    ['is not signed in', { session: { state: 'signed-out', username: null, fault: null } }],
    ['has not been read', { link: null }],
    ['is linking just now', { link: { ...linkedTo(), status: 'InProgress' } }],
    ['was asked before the other changed', { link: { ...linkedTo(), asked: 1 } }],
  ] as const)('proves nothing: %s', (_, changes) => {
    expect(found(two, { ...leader(), ...changes })).toEqual([]);
  });

  it('is told, with the hosts it leaves half known', () => {
    const silent = { ...two, reach: { state: 'lost', fault: null, since: 0 } as const };
    const one = leader('2', '3', '4');
    expect(unreadEnds(one, [one, silent, follower('3', '1')]).map(({ id }) => id)).toEqual([
      'edge-2',
      'edge-4',
    ]);
    expect(unreadEnds(silent, [silent])).toHaveLength(1);
    expect(unreadEnds(two, [two, one])).toEqual([]);
  });
});

describe('the repair', () => {
  it('unlinks at the end that still lists: one run for all of one leader and end', () => {
    const one = leader('2', '3');
    const all = [one, named('2', []), named('3', []), follower('4', '1'), follower('5', '1')];
    expect(repairsOf(linkFindings(one, all))).toEqual([
      { leader: '1', hosts: ['edge-2', 'edge-3'], via: 'leader' },
      { leader: 'edge-1', hosts: ['4', '5'], via: 'host' },
    ]);
  });

  it('leaves alone what has mended itself while it was being confirmed', () => {
    const one = leader('2', '3');
    const shown = linkFindings(one, [one, named('2', []), named('3', [])]);
    const again = [one, follower('2', '1'), named('3', []), named('4', [])];
    expect(stillWrong(shown, linkFindings(one, again)).map(({ host }) => host)).toEqual(['edge-3']);
  });
});

describe('what a technician reads of it', () => {
  it('is one sentence for all that is wrong in the same way', () => {
    const one = leader('2', '3', '4');
    const all = [one, named('2', []), named('3', []), follower('4', '9')];
    const faults = flawsOf(ownFindings(one, all)).map(reads);
    expect(faults[0]).toMatch(
      /^link-leader-only: .*known to the leader only: edge-2, edge-3\. .*Repair \(Linked Edge Hosts\) unlinks/,
    );
    expect(faults[1]).toMatch(/^link-elsewhere: .*edge-4/);
  });
});
