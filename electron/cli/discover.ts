import { isOk } from '#shared/model/result.ts';
import type { HostRecord } from '#shared/model/host.ts';
import type { Fault } from '#shared/model/result.ts';
import { CliFault, refuseInput } from './args.ts';
import type { SiteOf } from './site.ts';
import { must } from './site.ts';
import type { Verb } from './verb.ts';
import { secondsSince } from './verb.ts';

interface Found {
  readonly id: string | null;
  readonly address: string;
  readonly port: number;
  readonly certSha256: string | null;
  readonly kind: 'edge-host' | 'not-edge-host';
  readonly sources: readonly string[];
  readonly reason?: string;
}

/** Not those that are only remembered from earlier. */
const answers = ({ reach }: HostRecord): boolean => reach.state === 'reachable';

const found = ({ hostId, address, port, certSha256, trust, sources }: HostRecord): Found => ({
  id: hostId,
  address,
  port,
  // What the host shows, not what an earlier visit pinned.
  certSha256: trust.state === 'changed' ? trust.presented : certSha256,
  kind: 'edge-host',
  sources,
});

const other = ({ code, params }: Fault, source: string): Found[] =>
  code === 'not-edge-host'
    ? [
        {
          id: null,
          address: String(params['ip']),
          port: Number(params['port']),
          certSha256: params['certSha256'] === null ? null : String(params['certSha256']),
          kind: 'not-edge-host',
          sources: [source],
          reason: String(params['reason']),
        },
      ]
    : [];

/** What is no address at all is a slip of the caller; what does not answer is simply not there. */
async function tryAddresses(site: SiteOf, addresses: readonly string[]): Promise<Found[]> {
  const tried = await Promise.all(
    addresses.map(async (address) => {
      const added = await site.client.call('hosts.add', { address });
      if (isOk(added)) return [];
      if (added.error.code === 'address-invalid') throw new CliFault(added.error);
      return other(added.error, 'typed');
    }),
  );
  return tried.flat();
}

async function trySubnets(site: SiteOf, subnets: readonly string[], port: number): Promise<Found[]> {
  if (subnets.length === 0) return [];
  const { runId } = must(await site.client.call('sweep.start', { subnets: [...subnets], ports: [port] }));
  const { items } = await site.ended(runId);
  return items.flatMap(({ fault }) => (fault ? other(fault, 'sweep') : []));
}

export const discover: Verb = {
  usage: 'discover --address HOST:PORT… | --subnet CIDR… [--port P] [--all]',
  options: { address: 'many', subnet: 'many', port: 'one', all: 'flag' },
  run: async (site, given) => {
    const [addresses, subnets] = [given.many('address'), given.many('subnet')];
    const port = Number(given.one('port') ?? 5080);
    if (addresses.length === 0 && subnets.length === 0) throw refuseInput('--address or --subnet');
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw refuseInput('--port');
    const from = performance.now();
    const others = await Promise.all([tryAddresses(site, addresses), trySubnets(site, subnets, port)]);
    const seconds = secondsSince(from);
    const hosts = (await site.hosts()).filter(answers).map(found);
    return {
      answer: { hosts: given.has('all') ? [...hosts, ...others.flat()] : hosts, seconds },
      complete: true,
    };
  },
};
