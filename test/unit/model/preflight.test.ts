import { describe, expect, it } from 'vitest';
import { explain } from '#shared/contract/sentences/index.ts';
import type { HostRecord, LeaderPing, Nic } from '#shared/model/host.ts';
import { canGo, groupFindings, isOffered, planLink } from '#shared/model/link-plan.ts';
import { checkFollower, checkLeader, checkNames } from '#shared/model/preflight.ts';
import type { CheckName } from '#shared/model/preflight.ts';
import { facts, linkedTo, peer, record } from '#test/kit/host-record.ts';

const nic = (ip: string, subnet: string, isDefault = true): Nic => ({
  ...{ name: 'eno1', mac: '', ip, subnet, isDefault },
});
const ping = (changes: Partial<LeaderPing> = {}): LeaderPing => ({
  ...{ leader: 'l', endpoint: '10.0.0.9:5080', outcome: 'reached', words: 'success' },
  ...changes,
});

const leader = record({
  key: 'l',
  hostId: 'edge-l',
  address: '10.0.0.9',
  facts: facts({ nics: [nic('10.0.0.9', '255.255.255.0')] }),
});
/** Nothing is wrong with it, and everything is told. */
const good = (changes: Partial<HostRecord> = {}): HostRecord =>
  record({ facts: facts({ nics: [nic('10.0.0.1', '255.255.255.0')] }), leaderPing: ping(), ...changes });
const withFacts = (changes: Parameters<typeof facts>[0]): HostRecord =>
  good({ facts: facts({ nics: [nic('10.0.0.1', '24')], ...changes }) });

const found = (host: HostRecord, name: CheckName, to = leader): string => {
  const check = checkFollower(host, to, [host, to]).find((each) => each.name === name);
  return `${check?.state ?? 'missing'} ${check?.fault?.code ?? '–'}`;
};

describe('the checks of a follower', () => {
  it('asks every question, and a host that is as it should be passes them all', () => {
    const checks = checkFollower(good(), leader, []);
    expect(checks.map(({ name }) => name)).toEqual(checkNames);
    expect(checks.filter(({ state }) => state !== 'pass')).toEqual([]);
  });

  const central = facts({ managementMode: 'central' });
  const agentMode = (changes = {}) => facts({ hostType: 'agent-mode', ...changes });
  const agentLeader = { ...leader, facts: agentMode() };
  it.each<[string, HostRecord, CheckName, string, HostRecord?]>([
    ['not trusted', good({ trust: { state: 'new' } }), 'trust', 'fail host-unpinned'],
    [
      'another certificate',
      good({ trust: { state: 'changed', presented: 'b' } }),
      'trust',
      'fail host-changed',
    ],
    [
      'signed out',
      good({ session: { state: 'signed-out', username: null, fault: null } }),
      'session',
      'fail sign-in-needed',
    ],
    ['silent', good({ reach: { state: 'lost', fault: null, since: 1 } }), 'answer', 'fail host-lost'],
    ['not read yet', good({ facts: null }), 'answer', 'fail not-read-yet'],
    ['centrally managed', good({ facts: central }), 'mode', 'fail mode-not-local'],
    ['old agent', good({ facts: facts({ managementMode: null }) }), 'mode', 'unknown fact-untold'],
    ['in a cluster', good({ facts: facts({ isClusterPhase: true }) }), 'cluster', 'fail in-cluster'],
    ['still a leader', good({ tokenRequested: true }), 'link', 'fail still-leader'],
    ['linked elsewhere', good({ link: linkedTo(peer({ role: 'leader' })) }), 'link', 'fail linked-elsewhere'],
    ['other deployment mode', good({ facts: agentMode() }), 'type', 'fail host-type-differs'],
    ['type untold', good({ facts: facts({ hostType: null }) }), 'type', 'unknown fact-untold'],
    [
      'agent mode, other system',
      good({ facts: agentMode({ osVersion: '20.04' }) }),
      'os',
      'fail os-differs',
      agentLeader,
    ],
    [
      'agent mode, untold',
      good({ facts: agentMode({ osFamily: null }) }),
      'os',
      'unknown fact-untold',
      agentLeader,
    ],
    ['appliance, other system', withFacts({ osVersion: '20.04' }), 'os', 'pass –'],
    [
      'same ID elsewhere',
      good({ alarms: [{ code: 'id-on-two-certificates', others: ['x'] }] }),
      'identity',
      'fail id-on-two-certificates',
    ],
    [
      'shared certificate',
      good({ alarms: [{ code: 'certificate-shared', others: ['x'] }] }),
      'identity',
      'warn certificate-shared',
    ],
    ['other network', withFacts({ nics: [nic('10.0.1.1', '24')] }), 'network', 'warn network-differs'],
    [
      'several NICs',
      withFacts({ nics: [nic('172.16.0.1', '/16'), nic('10.0.0.1', '10.0.0.0/24', false)] }),
      'network',
      'pass –',
    ],
    ['unreadable mask', withFacts({ nics: [nic('10.0.0.1', 'none')] }), 'network', 'unknown fact-untold'],
    ['no NIC told', withFacts({ nics: [] }), 'network', 'unknown fact-untold'],
    [
      'leader out of its reach',
      good({ leaderPing: ping({ outcome: 'missed' }) }),
      'reach',
      'doubt leader-unreached',
    ],
    ['not pinged', good({ leaderPing: null }), 'reach', 'unknown leader-unpinged'],
    [
      'another leader pinged',
      good({ leaderPing: ping({ leader: 'x' }) }),
      'reach',
      'unknown leader-unpinged',
    ],
    [
      'no clear answer',
      good({ leaderPing: ping({ outcome: 'untold' }) }),
      'reach',
      'unknown leader-unpinged',
    ],
    ['clock', good({ clockSkewSeconds: -86_400 }), 'clock', 'warn clock-off-leader'],
    ['clock untold', good({ clockSkewSeconds: null }), 'clock', 'unknown fact-untold'],
    [
      'both clocks wrong alike',
      good({ clockSkewSeconds: 900 }),
      'clock',
      'pass –',
      { ...leader, clockSkewSeconds: 905 },
    ],
    ['lease', withFacts({ addressOrigin: 'dhcp' }), 'address', 'warn address-from-dhcp'],
    ['self-assigned', good({ address: '169.254.7.7' }), 'address', 'warn address-self-assigned'],
    ['origin untold', withFacts({ addressOrigin: null }), 'address', 'unknown fact-untold'],
  ])('%s', (_, host, name, expected, to) => {
    expect(found(host, name, to)).toBe(expected);
  });

  it('does not judge what nobody can know before trust, sign-in and an answer', () => {
    const unknown = good({ trust: { state: 'new' }, facts: null, link: null });
    const states = checkFollower(unknown, leader, []).map(({ state, fault }) => [state, fault === null]);
    expect(states).toEqual([['fail', false], ...checkNames.slice(1).map(() => ['unknown', true])]);
  });

  it('reads a follower’s clock and network against the leader’s in its sentences', () => {
    const [network, clock] = ['network', 'clock'].map((name) =>
      checkFollower(
        good({ clockSkewSeconds: 7200, facts: facts({ nics: [nic('10.0.1.1', '255.255.255.0')] }) }),
        leader,
        [],
      ).find((check) => check.name === name),
    );
    expect(network?.fault && explain(network.fault).what).toContain('10.0.1.0/24 here, 10.0.0.0/24 there');
    expect(clock?.fault && explain(clock.fault).what).toContain('2 hours ahead of the leader’s');
  });
});

describe('the plan', () => {
  it('puts the worst first, counts who can go, and does nothing to who is linked already', () => {
    const linked = good({
      key: 'd',
      hostId: 'edge-d',
      link: linkedTo(peer({ id: 'edge-l', role: 'leader' })),
    });
    const head = { ...leader, link: linkedTo(peer({ id: 'edge-d' })) };
    const plan = planLink(
      [
        good({ key: 'a' }),
        linked,
        head,
        good({ key: 'b', clockSkewSeconds: 300 }),
        good({ key: 'c', facts: null }),
        good({ key: 'e', leaderPing: null }),
        good({ key: 'f', leaderPing: ping({ outcome: 'missed' }) }),
      ],
      head,
      [],
    );
    expect(plan.map(({ host, state }) => `${host.key} ${state}`)).toEqual([
      'c fail',
      'f doubt',
      'b warn',
      'e unknown',
      'a pass',
      'd already',
    ]);
    expect(plan.filter(canGo).map(({ host }) => host.key)).toEqual(['f', 'b', 'e', 'a']);
    expect(plan.filter(isOffered).map(({ host }) => host.key)).toEqual(['b', 'e', 'a']);
  });

  it('says once for the group what no host tells, and how far agent versions lie apart', () => {
    const codes = (...versions: (string | null)[]) =>
      groupFindings(versions.map((agentVersion) => record({ facts: facts({ agentVersion }) }))).map(
        ({ state, fault }) => `${state} ${fault?.code ?? ''}`,
      );
    expect(codes('4.8.2', '4.8.2', null)).toEqual(['unknown multi-node-untold']);
    expect(codes('4.8.2', '4.7.1')).toEqual(['warn agent-versions-differ', 'unknown multi-node-untold']);
  });

  it('checks the leader for itself', () => {
    const bad = (host: HostRecord) =>
      checkLeader(host, []).flatMap(({ state, fault }) =>
        state === 'pass' ? [] : `${state} ${fault?.code}`,
      );
    expect(bad(leader)).toEqual([]);
    expect(bad({ ...leader, facts: facts({ addressOrigin: 'dhcp' }) })).toEqual(['warn address-from-dhcp']);
    expect(bad({ ...leader, link: linkedTo(peer({ role: 'leader' })) })).toEqual(['fail is-follower']);
  });
});
