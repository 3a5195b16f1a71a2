import { describe, expect, it } from 'vitest';
import type { HostRecord } from '#shared/model/host.ts';
import { suggestLeader } from '#shared/model/suggest-leader.ts';
import { facts, linkedTo, peer, record } from '#test/kit/host-record.ts';

const host = (
  n: number,
  told: Parameters<typeof facts>[0] = {},
  more: Partial<HostRecord> = {},
): HostRecord =>
  record({
    ...{ key: `k${n}`, hostId: `edge-${n}`, address: `10.0.0.${n}` },
    facts: facts({
      nics: [{ name: 'e', ip: `10.0.0.${n}`, subnet: '255.255.255.0', mac: '', isDefault: true }],
      ...told,
    }),
    ...more,
  });
const elsewhere = (n: number): HostRecord =>
  host(n, { nics: [{ name: 'e', ip: `10.0.0.${n}`, subnet: '255.255.255.128', mac: '', isDefault: true }] });

const suggested = (able: readonly HostRecord[], chosen = able): string => {
  const found = suggestLeader(able, chosen);
  return found ? [found.leader.key, ...found.reasons].join(' ') : 'nobody';
};

describe('suggestLeader', () => {
  const lease = { addressOrigin: 'dhcp' } as const;
  it.each<[string, readonly HostRecord[], string]>([
    ['nobody may', [], 'nobody'],
    ['a static address', [host(1, lease), host(2), host(3, lease)], 'k2 static-address network-of-most'],
    ['the network of most', [elsewhere(200), host(2), host(3)], 'k2 static-address network-of-most'],
    [
      'who leads most already',
      [host(1), host(2, lease, { link: linkedTo(peer({ id: 'x' })) }), host(3, {}, { tokenRequested: true })],
      'k2 leads network-of-most',
    ],
    [
      'who runs a cluster',
      [host(1), host(2, { isClusterPhase: true })],
      'k2 in-cluster static-address network-of-most',
    ],
    [
      'the kind of most, though another leads',
      [host(1, { hostType: 'agent-mode' }, { tokenRequested: true }), host(2), host(3)],
      'k2 kind-of-most static-address network-of-most',
    ],
    [
      'nothing tells them apart',
      [host(1, { ...lease, nics: [] }), host(2, { ...lease, nics: [] })],
      'k1 first',
    ],
  ])('%s', (_, able, expected) => {
    expect(suggested(able)).toBe(expected);
  });

  it('looks beyond the chosen for a leader only', () => {
    const chosen = [host(2, lease)];
    expect(suggested([host(1), ...chosen], chosen)).toBe('k2 network-of-most');
    expect(suggested([host(1, {}, { tokenRequested: true }), ...chosen], chosen)).toMatch(/^k1 leads/);
    expect(suggested([host(1)], chosen)).toMatch(/^k1 /);
  });
});
