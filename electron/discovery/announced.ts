import { isIP } from 'node:net';
import { isLocal } from './subnets.ts';

/** The part of a DNS answer that matters here (`multicast-dns` hands over what `dns-packet` decoded). */
export interface DnsRecord {
  readonly name: string;
  readonly type: string;
  readonly data?: unknown;
}

export interface Place {
  readonly address: string;
  readonly port: number;
}

export interface Question {
  readonly name: string;
  readonly type: 'PTR' | 'SRV' | 'A';
}

/** Whatever was asked, so many answers are enough: a hostile responder can talk for ever. */
const most = { records: 256, targets: 256, questions: 128, places: 512 } as const;

const allServices = '_services._dns-sd._udp.local';
/**
 * What an edge host may plausibly announce (inferred: the vendor documents none): its Local UI over HTTPS, a name of the
 * product, or what its Linux announces of itself.
 */
const services: readonly string[] = [
  '_https._tcp.local',
  '_palette._tcp.local',
  '_palette-edge._tcp.local',
  '_edgehost._tcp.local',
  '_stylus._tcp.local',
  '_spectrocloud._tcp.local',
  '_workstation._tcp.local',
];

export const firstQuestions: readonly Question[] = [allServices, ...services].map((name) => ({
  name,
  type: 'PTR',
}));

/** What cannot be written as a DNS name again must not be asked for: a sender may put anything into its packets. */
const isAskable = (name: string): boolean =>
  Buffer.byteLength(name) < 250 &&
  name.split('.').every((label) => label !== '' && Buffer.byteLength(label) < 64);

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '');
const isSameName = (a: string, b: string): boolean => plain(a) === plain(b);
const isOfService = (name: string): boolean =>
  services.some((service) => plain(name).endsWith(`.${service}`));

function targetOf(data: unknown): { target: string; port: number } | null {
  if (typeof data !== 'object' || data === null || !('target' in data) || !('port' in data)) return null;
  const { target, port } = data;
  return typeof target === 'string' && typeof port === 'number' && port > 0 && port < 65_536
    ? { target: plain(target), port }
    : null;
}

export interface Heard {
  /** New candidates: believed by nobody, to be probed. */
  readonly places: readonly Place[];
  /** What has to be asked on: an instance without port, a name without address. */
  readonly ask: readonly Question[];
}

/**
 * Reads mDNS answers one by one. A host that names itself only (PTR), or a port only (SRV), is asked on; until it tells,
 * the sender's own address stands for it. Every sender is a candidate on `usualPorts` as well. Local ranges only.
 */
export function createEar(usualPorts: readonly number[]) {
  const portsByTarget = new Map<string, Set<number>>();
  const asked = new Set<string>();
  const told = new Set<string>();

  const hear = (records: readonly DnsRecord[], sender: string): Heard => {
    const places: Place[] = [];
    const ask: Question[] = [];
    const tell = (address: string, port: number): void => {
      const key = `${address} ${String(port)}`;
      if (told.has(key) || told.size >= most.places || !isLocal(address)) return;
      told.add(key);
      places.push({ address, port });
    };
    const wonder = (question: Question): void => {
      const key = `${question.type} ${question.name}`;
      if (asked.has(key) || asked.size >= most.questions || !isAskable(question.name)) return;
      asked.add(key);
      ask.push(question);
    };
    const all = records.slice(0, most.records);
    const addresses = all.filter(
      (record): record is DnsRecord & { data: string } =>
        record.type === 'A' && typeof record.data === 'string' && isIP(record.data) === 4,
    );
    for (const { name, type, data } of all) {
      const srv = type === 'SRV' && isOfService(name) ? targetOf(data) : null;
      if (srv) {
        const ports = portsByTarget.get(srv.target) ?? new Set();
        if (portsByTarget.size < most.targets) portsByTarget.set(srv.target, ports.add(srv.port));
        tell(sender, srv.port);
        if (!addresses.some((each) => plain(each.name) === srv.target))
          wonder({ name: srv.target, type: 'A' });
      }
      const instance =
        type === 'PTR' && typeof data === 'string' && services.includes(plain(name)) ? data : '';
      if (
        isOfService(instance) &&
        !all.some((each) => each.type === 'SRV' && isSameName(each.name, instance))
      )
        wonder({ name: instance.replace(/\.$/, ''), type: 'SRV' });
    }
    for (const { name, data } of addresses)
      for (const port of portsByTarget.get(plain(name)) ?? [])
        for (const each of new Set([port, ...usualPorts])) tell(data, each);
    for (const port of usualPorts) tell(sender, port);
    return { places, ask };
  };
  return { hear };
}
