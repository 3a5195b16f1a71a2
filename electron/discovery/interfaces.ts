import { networkInterfaces } from 'node:os';
import { Address4 } from 'ip-address';
import type { OffReason, SweepNetwork } from '#shared/model/sweep.ts';
import { isLocal, largestSweep, sizeOf } from './subnets.ts';

type Interfaces = ReturnType<typeof networkInterfaces>;

/** Names (Linux, macOS, and the friendly ones of Windows) and MAC prefixes of what is no cable and no radio to a site. */
const virtual: readonly { reason: OffReason; name: RegExp; mac?: RegExp }[] = [
  {
    reason: 'containers',
    name: /^(docker|veth(?!ernet)|br-|cni|flannel|cali|cilium|lxc|lxd|podman|kube|nerdctl|weave)/i,
    mac: /^02:42:/,
  },
  {
    reason: 'virtual-machines',
    name: /^(virbr|vmnet|vboxnet|vnet\d|bridge1\d\d|vEthernet)|virtualbox|vmware|hyper-v|\bWSL\b/i,
    // Host side adapters only: inside a virtual machine the one cable there is has a vendor's prefix too.
    mac: /^(0a:00:27|00:50:56:c0)/,
  },
  {
    reason: 'vpn',
    name: /^(utun|tun|tap|wg|ppp|ipsec|gpd|cscotun|nordlynx|proton|zt|feth)\d*|tailscale|zerotier|wireguard|openvpn|vpn/i,
  },
  { reason: 'radio', name: /^(awdl|llw|anpi|ap\d)|^Local Area Connection\* / },
];

const kindOf = (name: string, mac: string): OffReason | null =>
  virtual.find((row) => row.name.test(name) || row.mac?.test(mac.toLowerCase()))?.reason ?? null;

/** A net larger than a sweep may be is cut to the part this laptop stands in. */
function subnetOf(address: string, cidr: string | null): Address4 {
  const smallestPrefix = 32 - Math.log2(largestSweep);
  const prefix = Math.max(new Address4(cidr ?? address).subnetMask, smallestPrefix);
  return new Address4(`${address}/${String(prefix)}`);
}

/** The interfaces of this laptop that have IPv4, real ones first; loopback is none. */
export function networksOf(interfaces: Interfaces = networkInterfaces()): SweepNetwork[] {
  const networks = Object.entries(interfaces).flatMap(([interfaceName, all]): SweepNetwork[] => {
    const own = (all ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal);
    const [first] = own;
    if (!first) return [];
    const nets = own.map(({ address, cidr }) => subnetOf(address, cidr));
    const isPublic = own.some(({ address }) => !isLocal(address));
    return [
      {
        interfaceName,
        addresses: own.map(({ address }) => address),
        subnets: nets.map((net) => `${net.startAddress().correctForm()}/${String(net.subnetMask)}`),
        size: nets.reduce((sum, net) => sum + sizeOf(net), 0),
        off: kindOf(interfaceName, first.mac) ?? (isPublic ? 'public' : null),
      },
    ];
  });
  return networks.sort((a, b) => Number(a.off !== null) - Number(b.off !== null));
}
