import { describe, expect, it } from 'vitest';
import type { Kind } from '#electron/demo-site/link-rules.ts';
import { mayGenerate, mayLink, mayStop, mayUnlink, mismatchOf } from '#electron/demo-site/link-rules.ts';
import { nodeRoleOf } from '#electron/demo-site/situation.ts';
import { facts, follower, linkIn } from './host-fixture.ts';

const issuing = { secret: 'x', startedAt: 0 };
const linked = { link: linkIn('Completed') };
const leads = { issuing, followers: { [follower.id]: follower } };

describe('may it generate link tokens', () => {
  it.each([
    ['alone', facts(), undefined],
    ['leader in a cluster', facts({ issuing }, { 'in-cluster': true }), undefined],
    ['follower', facts(linked), 'NotLeader'],
    ['worker of a cluster', facts(linked, { 'in-cluster': 'worker' }), 'NotLeader'],
    ['control-plane node of a cluster', facts(linked, { 'in-cluster': 'controlplane' }), undefined],
    [
      'follower, if the rule is the other way',
      facts(linked, { 'rule:follower-may-generate': true }),
      undefined,
    ],
    ['after a link that failed', facts({ link: linkIn('Failed') }), undefined],
    ['being linked', facts({ link: linkIn('InProgress') }), 'LinkInProgress'],
    ['central', facts({}, { 'wrong-mode': true }), 'ManagementModeNotLocal'],
    ['multi node off', facts({}, { 'multi-node-off': true }), 'MultiNodeDisabled'],
  ])('%s', (_case, host, code) => {
    const refusal = mayGenerate(host);
    expect(refusal?.code).toBe(code);
    // The vendor declares no other refusal of this call.
    if (refusal) expect(refusal.status).toBe(500);
  });
});

describe('may it become a follower', () => {
  it.each([
    ['alone', facts(), undefined],
    ['after a link that failed', facts({ link: linkIn('Failed') }), undefined],
    ['already linked', facts(linked), 'AlreadyLinked'],
    ['being linked', facts({ link: linkIn('Pending') }), 'LinkInProgress'],
    ['generating', facts({ issuing }), 'EdgeHostIsLeader'],
    ['with followers', facts({ followers: leads.followers }), 'EdgeHostIsLeader'],
    ['in a cluster', facts({}, { 'in-cluster': true }), 'EdgeHostInCluster'],
    ['central', facts({}, { 'wrong-mode': true }), 'ManagementModeNotLocal'],
    ['multi node off', facts({}, { 'multi-node-off': true }), 'MultiNodeDisabled'],
  ])('%s', (_case, host, code) => {
    expect(mayLink(host)?.code).toBe(code);
  });
});

describe('do two hosts fit together', () => {
  const kind: Kind = { hostType: 'agent-mode', mode: 'local', os: 'ubuntu 22.04' };
  it.each([
    ['same', facts(), kind, null],
    ['other deployment mode', facts(), { ...kind, hostType: 'appliance' }, 'deployment mode'],
    ['other management mode', facts(), { ...kind, mode: 'central' }, 'management mode'],
    ['other OS in agent mode', facts(), { ...kind, os: 'rhel 9.4' }, 'operating system'],
    [
      'other OS as appliance',
      facts({}, { 'wrong-type': true }),
      { ...kind, hostType: 'appliance', os: 'rhel 9.4' },
      null,
    ],
    [
      'other OS where none counts',
      facts({}, { 'rule:os-must-match': 'never' }),
      { ...kind, os: 'rhel 9.4' },
      null,
    ],
  ])('%s', (_case, host, other, says) => {
    if (says === null) expect(mismatchOf(host, other)).toBeNull();
    else expect(mismatchOf(host, other)).toContain(says);
  });
});

describe('may it be unlinked', () => {
  it.each([
    ['follower, by its leader', facts(leads), 'edge-f', false, undefined],
    ['in use, by its leader', facts(leads), 'edge-f', true, 'EdgeHostInUse'],
    ['ready, while the leader is in use', facts(leads, { 'in-cluster': true }), 'edge-f', false, undefined],
    ['follower, by itself', facts(linked), 'edge-l', false, undefined],
    ['in use, by itself', facts(linked, { 'in-cluster': true }), 'edge-l', false, 'EdgeHostInUse'],
    ['a fellow, by a follower', facts(linked), 'edge-g', false, 'InvalidPeer'],
    ['a stranger', facts(leads), 'edge-x', false, 'PeerNotFound'],
    ['a property of every object', facts(leads), 'constructor', false, 'PeerNotFound'],
    ['itself', facts(leads), 'edge-a', false, 'InvalidPeer'],
    [
      'itself, if the rule is the other way',
      facts(linked, { 'rule:unlink-self-allowed': true }),
      'edge-a',
      false,
      undefined,
    ],
    ['nobody', facts(leads), '', false, 'InvalidInput'],
    ['after a link that failed', facts({ link: linkIn('Failed') }), 'edge-l', false, 'PeerNotFound'],
  ])('%s', (_case, host, peerId, inUse, code) => {
    const refusal = mayUnlink(host, peerId, { inCluster: inUse, controlPlane: false });
    expect(refusal?.code).toBe(code);
    if (refusal) expect(refusal.status).toBe(400);
  });
});

describe('may it stop generating', () => {
  it.each([
    ['alone', facts({ issuing }), undefined],
    ['with followers', facts(leads), 'FollowersRemain'],
    ['in a cluster', facts({ issuing }, { 'in-cluster': true }), 'EdgeHostInCluster'],
    ['not generating', facts(), 'NotGenerating'],
  ])('%s', (_case, host, code) => {
    expect(mayStop(host)?.code).toBe(code);
  });
});

describe('its node role', () => {
  it.each([
    ['alone', facts(), 'unknown'],
    ['leader', facts({ issuing }), 'init'],
    ['follower', facts(linked), 'worker'],
    ['follower, told by the leader only', facts(linked, { 'rule:node-role': 'leader-only' }), 'unknown'],
    ['control plane', facts(linked, { 'in-cluster': 'controlplane' }), 'controlplane'],
    ['alone in a cluster', facts({}, { 'in-cluster': true }), 'init'],
    ['not told', facts({ issuing }, { 'rule:node-role': 'silent' }), 'unknown'],
  ])('%s', (_case, host, role) => {
    expect(nodeRoleOf(host)).toBe(role);
  });
});
