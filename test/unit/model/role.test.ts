import { describe, expect, it } from 'vitest';
import { followersOf, leaderOf, leadersOf, listsEachOther, roleOf } from '#shared/model/role.ts';
import { cluster, facts, linkedTo, peer, record } from '#test/kit/host-record.ts';

const self = (role: string) => peer({ id: 'edge-a', ip: '10.0.0.1', role });

describe('roleOf', () => {
  it.each([
    ['not read', record({ link: null }), 'unknown'],
    ['never linked', record(), 'standalone'],
    ['asked for a token', record({ tokenRequested: true }), 'leader'],
    ['nodeRole init', record({ facts: facts({ nodeRole: 'init' }) }), 'leader'],
    ['peers all follow', record({ link: linkedTo(peer()) }), 'leader'],
    ['a peer leads', record({ link: linkedTo(peer({ role: 'LEADER' })) }), 'follower'],
    ['own line says follower', record({ link: linkedTo(self('Follower'), peer()) }), 'follower'],
    ['own line says leader', record({ link: linkedTo(self('leader'), peer()) }), 'leader'],
    ['only its own line, without a role', record({ link: linkedTo(self('')) }), 'standalone'],
  ])('%s', (_, host, role) => {
    expect(roleOf(host)).toBe(role);
  });
});

describe('in a cluster', () => {
  const leads = peer({ id: 'edge-l', role: 'leader', status: 'In-Use' });
  const member = (nodeRole: string, over = {}) =>
    record({ facts: facts({ nodeRole, isClusterPhase: true }), link: linkedTo(leads, peer()), ...over });

  it.each([
    ['the first control-plane node', member('init'), 'leader'],
    ['any other control-plane node', member('controlplane'), 'leader'],
    ['a worker', member('worker'), 'follower'],
    ['a Ready host beside it', record({ link: linkedTo(leads, peer()) }), 'follower'],
    [
      'a control-plane node that tells no node role',
      member('unknown', { cluster: cluster({ hostIds: ['edge-a'], controlPlaneIds: ['edge-a'] }) }),
      'leader',
    ],
    [
      'a node role left from a cluster that is gone',
      record({ facts: facts({ nodeRole: 'controlplane' }), link: linkedTo(leads) }),
      'follower',
    ],
  ])('%s', (_, host, role) => {
    expect(roleOf(host)).toBe(role);
  });

  it('knows all leaders, and counts none of them as a follower', () => {
    expect(leadersOf(member('worker')).map(({ id }) => id)).toEqual(['edge-l']);
    expect(followersOf(member('controlplane')).map(({ id }) => id)).toEqual(['edge-b']);
  });
});

describe('who is on the other end', () => {
  it('finds leader and followers and never counts the host itself', () => {
    const follower = record({
      link: linkedTo(self('follower'), peer({ id: 'edge-l', role: 'leader' }), peer()),
    });
    expect(leaderOf(follower)?.id).toBe('edge-l');
    expect(followersOf(follower)).toEqual([]);
    const leader = record({ link: linkedTo(self('leader'), peer()) });
    expect(followersOf(leader).map(({ id }) => id)).toEqual(['edge-b']);
    expect(leaderOf(leader)).toBeNull();
  });

  it('wants both ends', () => {
    const a = record({ link: linkedTo(peer({ id: 'edge-b' })) });
    const b = record({ key: 'b', hostId: 'edge-b' });
    expect(listsEachOther(a, b)).toBe(false);
    expect(listsEachOther(a, { ...b, link: linkedTo(peer({ id: 'edge-a' })) })).toBe(true);
  });
});
