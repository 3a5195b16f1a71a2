import { describe, expect, it } from 'vitest';
import { parseEndpoint } from '#electron/discovery/address.ts';
import { addressesOf, isLocal } from '#electron/discovery/subnets.ts';

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
    ['10.0.0.9', ['10.0.0.9']],
    ['fe80::1%eth0', ['fe80::1%eth0']],
    ['fe80::/64', 'subnet-ipv6'],
    ['::/0', 'subnet-ipv6'],
    ['2001:db8::1', 'subnet-not-private'],
    ['8.8.8.8', 'subnet-not-private'],
    ['0.0.0.0/0', 'subnet-too-large'],
    ['10.0.0.0/-1', 'subnet-invalid'],
    ['10.0.0.0/24/24', 'subnet-invalid'],
    ['10.0.0.0-255', 'subnet-invalid'],
    ['10.0.0.0/33', 'subnet-invalid'],
    ['999.0.0.0/24', 'subnet-invalid'],
    ['10.0.0.0/8', 'subnet-too-large'],
    ['10.0.0.0/15', 'subnet-too-large'],
    ['8.8.8.0/24', 'subnet-not-private'],
  ])('%s', (subnet, answer) => {
    expect(listed(subnet)).toEqual(answer);
  });

  it('takes a public range only when it was confirmed', () => {
    expect(addressesOf('198.51.100.0/30', true)).toEqual({ ok: ['198.51.100.1', '198.51.100.2'] });
    expect(listed('198.51.100.0/30')).toBe('subnet-not-private');
  });

  it('lists a whole /16 once', () => {
    const all = listed('172.16.0.0/16');
    expect(new Set(all).size).toBe(65_534);
    expect(all[0]).toBe('172.16.0.1');
    expect(all.at(-1)).toBe('172.16.255.254');
  });
});

describe('isLocal', () => {
  it.each([
    ['10.1.2.3', true],
    ['100.64.0.1', true],
    ['100.128.0.1', false],
    ['172.32.0.1', false],
    ['fe80::1%eth0', true],
    ['fd00::1', true],
    ['::1', true],
    ['2001:db8::1', false],
    ['edge-1.local', false],
    ['', false],
  ])('%s: %s', (address, answer) => {
    expect(isLocal(address)).toBe(answer);
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
