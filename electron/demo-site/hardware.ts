import { createHash } from 'node:crypto';

/** Plausible machines of a site; which one a host is follows from its number, so a restart changes nothing. */
const machines = [
  { vendor: 'Dell', cores: 16, memoryMB: 65_536, disk: 960, nic: 'eno1', oui: 'b0:7b:25' },
  { vendor: 'Supermicro', cores: 8, memoryMB: 32_768, disk: 480, nic: 'enp2s0', oui: '3c:ec:ef' },
  { vendor: 'Intel', cores: 12, memoryMB: 32_768, disk: 512, nic: 'enp86s0', oui: '48:21:0b' },
  { vendor: 'Lenovo', cores: 24, memoryMB: 131_072, disk: 1920, nic: 'eno12399', oui: '90:e2:fc' },
] as const;

const machineOf = (index: number) => machines[index % machines.length] ?? machines[0];

/** GB. */
export const diskGB = (index: number): number => machineOf(index).disk;
/** GB that the system itself takes of it. */
export const systemGB = 41;

export const hostNameOf = (index: number): string => `edge-node-${String(index + 1).padStart(2, '0')}`;

/** Every host of a site runs this, so that all may be linked; the fault `wrong-os` changes it on one. */
export const siteOs = {
  family: 'ubuntu',
  version: '22.04',
  kernel: 'Linux',
  kernelVersion: '5.15.0-157-generic',
};

/** What hosts are installed with. */
export const siteNtp: readonly string[] = ['10.20.0.123'];

/** `free`: GB of the disk. */
export function hardwareOf(index: number, os: typeof siteOs, free: number) {
  const { vendor, cores, memoryMB, disk } = machineOf(index);
  const partition = {
    fileSystemType: 'ext4',
    mountPoint: '/',
    totalSpace: disk,
    usedSpace: Math.max(0, disk - free),
    freeSpace: free,
  };
  return {
    archType: 'amd64',
    cpu: { cores },
    memory: { sizeInMB: memoryMB },
    disks: [{ controller: 'nvme', vendor, size: disk, partitions: [partition] }],
    gpus: [],
    os,
  };
}

/** The same NIC as the operations on the network tell it (v1NicSummaryList). */
export function interfacesOf(nics: ReturnType<typeof networkOf>, isLease: boolean) {
  return nics.map(({ nicName, ip, subnet, gateway, dns, macAddr }) => ({
    name: nicName,
    ip,
    subnet,
    gateway,
    nameservers: dns,
    mac: macAddr,
    mtu: 1500,
    status: 'up',
    isClusterNIC: true,
    type: isLease ? 'dhcp' : 'static',
  }));
}

/** All loopback /24s of a site are one network to its hosts, so a site of more than 254 stays linkable. */
export function networkOf(index: number, id: string, ip: string, distinctIps: boolean) {
  const { nic, oui } = machineOf(index);
  const tail = createHash('sha256').update(id).digest('hex').slice(0, 6);
  return [
    {
      nicName: nic,
      ip,
      subnet: distinctIps ? '255.255.0.0' : '255.0.0.0',
      gateway: distinctIps ? '127.77.255.254' : '127.255.255.254',
      dns: ['10.20.0.53'],
      macAddr: `${oui}:${tail.slice(0, 2)}:${tail.slice(2, 4)}:${tail.slice(4, 6)}`,
      isDefault: true,
    },
  ];
}
