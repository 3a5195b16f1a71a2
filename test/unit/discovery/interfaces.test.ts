import { describe, expect, it } from 'vitest';
import { networksOf } from '#electron/discovery/interfaces.ts';

/** As `os.networkInterfaces()` told on real laptops: name, address with prefix, MAC. */
const recorded = (...list: readonly (readonly [string, string, string?])[]) =>
  Object.fromEntries(
    list.map(([name, cidr, mac = '3c:22:fb:01:02:03']) => [
      name,
      [
        {
          address: cidr.split('/')[0] ?? '',
          cidr,
          mac,
          netmask: '',
          family: 'IPv4' as const,
          internal: cidr.startsWith('127.'),
        },
      ],
    ]),
  ) as Parameters<typeof networksOf>[0];

const shown = (interfaces: ReturnType<typeof recorded>): string[] =>
  networksOf(interfaces).map(({ interfaceName, off, subnets }) =>
    [interfaceName, off ?? 'on', ...subnets].join(' '),
  );

describe('networks of this laptop', () => {
  it('Linux', () => {
    expect(
      shown(
        recorded(
          ['lo', '127.0.0.1/8'],
          ['docker0', '172.17.0.1/16', '02:42:11:22:33:44'],
          ['br-0a1b2c3d4e5f', '172.18.0.1/16', '02:42:aa:bb:cc:dd'],
          ['enp0s31f6', '10.10.0.250/24'],
          ['virbr0', '192.168.122.1/24'],
          ['wlp3s0', '192.168.7.9/28'],
          ['vethab12', '169.254.1.2/16'],
          ['tailscale0', '100.101.102.103/32'],
          ['wg0', '10.99.0.2/24'],
          ['br0', '10.20.0.2/22'],
        ),
      ),
    ).toEqual([
      'enp0s31f6 on 10.10.0.0/24',
      'wlp3s0 on 192.168.7.0/28',
      'br0 on 10.20.0.0/22',
      'docker0 containers 172.17.0.0/16',
      'br-0a1b2c3d4e5f containers 172.18.0.0/16',
      'virbr0 virtual-machines 192.168.122.0/24',
      'vethab12 containers 169.254.0.0/16',
      'tailscale0 vpn 100.101.102.103/32',
      'wg0 vpn 10.99.0.0/24',
    ]);
  });

  it('Windows, where a host-only adapter may have a plain name', () => {
    expect(
      shown(
        recorded(
          ['Ethernet', '192.168.10.20/24'],
          ['Wi-Fi', '192.168.1.34/24'],
          ['Ethernet 3', '192.168.56.1/24', '0a:00:27:00:00:0b'],
          ['vEthernet (WSL (Hyper-V firewall))', '172.29.16.1/20', '00:15:5d:e0:11:22'],
          ['vEthernet (Default Switch)', '172.20.80.1/20', '00:15:5d:e0:11:23'],
          ['VMware Network Adapter VMnet8', '192.168.204.1/24', '00:50:56:c0:00:08'],
          ['Local Area Connection* 2', '192.168.137.1/24'],
          ['OpenVPN TAP-Windows6', '10.8.0.6/24'],
          ['ZeroTier One [8056c2e21c000001]', '10.147.17.5/24'],
          ['Loopback Pseudo-Interface 1', '127.0.0.1/8'],
        ),
      ),
    ).toEqual([
      'Ethernet on 192.168.10.0/24',
      'Wi-Fi on 192.168.1.0/24',
      'Ethernet 3 virtual-machines 192.168.56.0/24',
      'vEthernet (WSL (Hyper-V firewall)) virtual-machines 172.29.16.0/20',
      'vEthernet (Default Switch) virtual-machines 172.20.80.0/20',
      'VMware Network Adapter VMnet8 virtual-machines 192.168.204.0/24',
      'Local Area Connection* 2 radio 192.168.137.0/24',
      'OpenVPN TAP-Windows6 vpn 10.8.0.0/24',
      'ZeroTier One [8056c2e21c000001] vpn 10.147.17.0/24',
    ]);
  });

  it('macOS', () => {
    expect(
      shown(
        recorded(
          ['en0', '192.168.1.7/24'],
          ['en7', '10.10.0.251/16'],
          ['utun3', '100.90.1.2/32'],
          ['bridge100', '192.168.64.1/24'],
          ['awdl0', '169.254.10.10/16'],
          ['feth1234', '10.147.17.9/24'],
        ),
      ),
    ).toEqual([
      'en0 on 192.168.1.0/24',
      'en7 on 10.10.0.0/16',
      'utun3 vpn 100.90.1.2/32',
      'bridge100 virtual-machines 192.168.64.0/24',
      'awdl0 radio 169.254.0.0/16',
      'feth1234 vpn 10.147.17.0/24',
    ]);
  });

  it('a net that is too large is cut to the /16 the laptop stands in; a public one is off', () => {
    expect(shown(recorded(['eth0', '10.1.2.3/8'], ['eth1', '192.0.2.2/24']))).toEqual([
      'eth0 on 10.1.0.0/16',
      'eth1 public 192.0.2.0/24',
    ]);
  });

  it('one with two networks is one line, and one without IPv4 is none', () => {
    const [first, second] = [recorded(['eth0', '10.1.2.3/24']), recorded(['eth0', '10.9.0.3/30'])];
    const both = { eth0: [...(first?.['eth0'] ?? []), ...(second?.['eth0'] ?? [])], eth1: [] };
    expect(networksOf(both)).toEqual([
      {
        interfaceName: 'eth0',
        addresses: ['10.1.2.3', '10.9.0.3'],
        subnets: ['10.1.2.0/24', '10.9.0.0/30'],
        size: 260,
        off: null,
      },
    ]);
  });
});
