import { describe, expect, it } from 'vitest';
import {
  canBecomeFollower,
  canGenerateToken,
  canLink,
  canStopTokenGeneration,
  canUnlinkPeer,
} from '#shared/model/link-rules.ts';
import { cluster, facts, linkedTo, peer, record } from '#test/kit/host-record.ts';

const leader = record({ key: 'l', hostId: 'edge-l', address: '10.0.0.9' });
const leaderPeer = peer({ id: 'edge-l', ip: '10.0.0.9', role: 'leader', nodeRole: 'init' });

describe('canLink', () => {
  it.each([
    ['nothing speaks against it', record(), leader, undefined],
    ['follower not trusted', record({ trust: { state: 'new' } }), leader, 'host-unpinned'],
    [
      'follower certificate changed',
      record({ trust: { state: 'changed', presented: 'b' } }),
      leader,
      'host-changed',
    ],
    [
      'follower not signed in',
      record({ session: { state: 'signed-out', username: null, fault: null } }),
      leader,
      'sign-in-needed',
    ],
    ['follower silent', record({ reach: { state: 'lost', fault: null, since: 1 } }), leader, 'host-lost'],
    ['follower not read', record({ facts: null }), leader, 'not-read-yet'],
    ['itself', leader, leader, 'same-host'],
    ['follower central', record({ facts: facts({ managementMode: 'central' }) }), leader, 'mode-not-local'],
    [
      'leader central',
      record(),
      record({ key: 'l', facts: facts({ managementMode: 'central' }) }),
      'mode-not-local',
    ],
    ['follower in a cluster', record({ facts: facts({ isClusterPhase: true }) }), leader, 'in-cluster'],
    [
      'follower named by a cluster',
      record({ cluster: cluster({ hostIds: ['edge-a'] }) }),
      leader,
      'in-cluster',
    ],
    ['follower generates tokens', record({ tokenRequested: true }), leader, 'still-leader'],
    [
      'follower follows another',
      record({ link: linkedTo(peer({ role: 'leader' })) }),
      leader,
      'linked-elsewhere',
    ],
    [
      'leader is a follower',
      record(),
      record({ key: 'l', link: linkedTo(peer({ role: 'leader' })) }),
      'is-follower',
    ],
    [
      'other deployment mode',
      record({ facts: facts({ hostType: 'agent-mode' }) }),
      leader,
      'host-type-differs',
    ],
    [
      'agent mode, other OS',
      record({ facts: facts({ hostType: 'agent-mode', osVersion: '20.04' }) }),
      record({ key: 'l', facts: facts({ hostType: 'agent-mode' }) }),
      'os-differs',
    ],
    ['appliance, other OS', record({ facts: facts({ osVersion: '20.04' }) }), leader, undefined],
    ['old agent without a mode', record({ facts: facts({ managementMode: null }) }), leader, undefined],
  ])('%s', (_, follower, to, code) => {
    expect(canLink(follower, to)?.code).toBe(code);
  });

  it('says already-linked only when both ends list each other', () => {
    const follower = record({ link: linkedTo(leaderPeer) });
    const both = { ...leader, link: linkedTo(peer({ id: 'edge-a', ip: '10.0.0.1' })) };
    expect(canLink(follower, both)?.code).toBe('already-linked');
    expect(canLink(follower, leader)?.code).toBe('linked-elsewhere');
  });
});

describe('the other rules', () => {
  it('lets every control-plane node of a cluster generate tokens (vendor: Link Hosts)', () => {
    const inCluster = { link: linkedTo(leaderPeer) };
    expect(canGenerateToken(record(inCluster))?.code).toBe('is-follower');
    const controlPlane = facts({ nodeRole: 'controlplane', isClusterPhase: true });
    expect(canGenerateToken(record({ ...inCluster, facts: controlPlane }))).toBeNull();
  });

  it('counts the followers that keep a leader from becoming a follower', () => {
    const verdict = canBecomeFollower(record({ link: linkedTo(peer(), peer({ id: 'edge-c' })) }));
    expect(verdict).toMatchObject({ code: 'still-leader', params: { followers: 2 } });
  });

  it.each([
    ['Ready', undefined],
    ['In-Use', 'peer-in-use'],
    ['in use', 'peer-in-use'],
    ['INUSE', 'peer-in-use'],
    ['something new', undefined],
  ])('unlink from the leader of a %s follower', (status, code) => {
    const follower = peer({ status });
    expect(canUnlinkPeer({ ...leader, link: linkedTo(follower) }, follower)?.code).toBe(code);
  });

  it('refuses to unlink what any one of the three tells shows to be in use', () => {
    const follower = peer({ status: 'Ready' });
    const group = { ...leader, link: linkedTo(follower) };
    const own = record({ key: 'b', hostId: follower.id });
    const inPhase = { ...own, facts: facts({ isClusterPhase: true }) };
    expect(canUnlinkPeer(group, follower, own)).toBeNull();
    expect(canUnlinkPeer(group, follower, inPhase)?.code).toBe('peer-in-use');
    const named = { ...group, cluster: cluster({ hostIds: [follower.id] }) };
    expect(canUnlinkPeer(named, follower, own)?.code).toBe('peer-in-use');
    expect(canUnlinkPeer(group, { ...follower, status: 'In-Use' }, own)?.code).toBe('peer-in-use');
  });

  it('refuses to unlink on a follower that a cluster uses, and a peer that is not there', () => {
    const used = record({ link: linkedTo(leaderPeer), facts: facts({ isClusterPhase: true }) });
    expect(canUnlinkPeer(used, leaderPeer)?.code).toBe('peer-in-use');
    expect(canUnlinkPeer(record(), peer())?.code).toBe('not-linked');
  });

  it.each([
    ['standalone', record(), 'not-leader'],
    ['a leader without followers', record({ tokenRequested: true }), undefined],
    ['a leader told by nodeRole only', record({ facts: facts({ nodeRole: 'init' }) }), undefined],
    ['followers remain', record({ link: linkedTo(peer()) }), 'followers-remain'],
    [
      'in a cluster',
      record({ tokenRequested: true, facts: facts({ isClusterPhase: true }) }),
      'leader-in-cluster',
    ],
  ])('stop token generation: %s', (_, host, code) => {
    expect(canStopTokenGeneration(host)?.code).toBe(code);
  });
});
