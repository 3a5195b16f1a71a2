import { describe, expect, it } from 'vitest';
import { parseEndpoint } from '#electron/discovery/address.ts';
import { addressesOf, suggestSubnets } from '#electron/discovery/subnets.ts';

const listed = (subnet: string) => {
  const result = addressesOf(subnet);
  return 'ok' in result ? result.ok : result.error.code;
};

describe('addressesOf', () => {
  it.each([
    ['10.0.0.0/30', ['10.0.0.1', '10.0.0.2']],
    ['10.0.0.6/31', ['10.0.0.6', '10.0.0.7']],
    ['10.0.0.7/32', ['10.0.0.7']],
    [' 192.168.1.5/30 ', ['192.168.1.5', '192.168.1.6']],
    ['nonsense', 'subnet-invalid'],
    ['10.0.0.0', 'subnet-invalid'],
    ['10.0.0.0/33', 'subnet-invalid'],
    ['999.0.0.0/24', 'subnet-invalid'],
    ['10.0.0.0/8', 'subnet-too-large'],
    ['10.0.0.0/15', 'subnet-too-large'],
    ['8.8.8.0/24', 'subnet-not-private'],
  ])('%s', (subnet, answer) => {
    expect(listed(subnet)).toEqual(answer);
  });

  it('lists a whole /16 once', () => {
    const all = listed('172.16.0.0/16');
    expect(new Set(all).size).toBe(65_534);
    expect(all[0]).toBe('172.16.0.1');
    expect(all.at(-1)).toBe('172.16.255.254');
  });
});

describe('suggestSubnets', () => {
  it('offers the laptop’s own IPv4 networks, a /24 at most, no loopback and no public ones', () => {
    const address = { netmask: '', mac: '', internal: false } as const;
    const interfaces = {
      lo: [
        {
          ...address,
          address: '127.0.0.1',
          cidr: '127.0.0.1/8',
          family: 'IPv4' as const,
          internal: true as const,
        },
      ],
      eth0: [
        { ...address, address: '10.1.2.3', cidr: '10.1.2.3/16', family: 'IPv4' as const },
        { ...address, address: 'fe80::1', cidr: 'fe80::1/64', family: 'IPv6' as const, scopeid: 1 },
      ],
      wan0: [{ ...address, address: '192.0.2.2', cidr: '192.0.2.2/24', family: 'IPv4' as const }],
      wlan0: [{ ...address, address: '192.168.7.9', cidr: '192.168.7.9/28', family: 'IPv4' as const }],
    };
    expect(suggestSubnets(interfaces).map(({ subnet, size }) => [subnet, size])).toEqual([
      ['10.1.2.0/24', 256],
      ['192.168.7.0/28', 16],
    ]);
  });
});

describe('parseEndpoint', () => {
  it.each([
    ['10.0.0.1', { host: '10.0.0.1', port: 5080 }],
    [' 10.0.0.1:5443 ', { host: '10.0.0.1', port: 5443 }],
    ['https://10.0.0.1:5080/login', { host: '10.0.0.1', port: 5080 }],
    ['edge-1.local', { host: 'edge-1.local', port: 5080 }],
    ['[fe80::1]:5081', { host: 'fe80::1', port: 5081 }],
    ['fe80::1', { host: 'fe80::1', port: 5080 }],
    ['10.0.0.256', 'address-invalid'],
    ['10.0.0', 'address-invalid'],
    ['10.0.0.1:0', 'address-invalid'],
    ['10.0.0.1:70000', 'address-invalid'],
    ['[nonsense]:1', 'address-invalid'],
    ['user@10.0.0.1', 'address-invalid'],
    ['two words', 'address-invalid'],
    ['', 'address-invalid'],
  ])('%j', (text, answer) => {
    const result = parseEndpoint(text);
    expect('ok' in result ? result.ok : result.error.code).toEqual(answer);
  });
});
