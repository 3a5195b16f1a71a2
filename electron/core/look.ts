import type { HostRecord } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
import type { Place } from '../discovery/announced.ts';
import { listen } from '../discovery/mdns.ts';
import type { Finding } from '../discovery/probe.ts';
import { probe } from '../discovery/probe.ts';
import { isLocal } from '../discovery/subnets.ts';
import { everyPlace, sweep } from '../discovery/sweep.ts';
import type { Registry } from '../hosts/registry.ts';
import type { Patience } from '../http/patience.ts';
import type { Plan } from './find-plan.ts';

const listenMs = 1_500;

const placesOf = (host: HostRecord): string[] =>
  host.addresses.map((address) => hostPort(address, host.port));

/**
 * One quiet look for hosts that were plugged in or came back: no run, no word about what is no edge host. Hosts that
 * answer are left alone, and so are those that `isUnwanted` (forgotten in this visit, HOST:PORT).
 */
export async function lookOnce(
  plan: Plan,
  deps: { registry: Registry; patience: Patience; isUnwanted: (place: string) => boolean },
  signal: AbortSignal,
): Promise<void> {
  const { registry, patience } = deps;
  const hosts = registry.list();
  const answering = new Set(hosts.filter(({ reach }) => reach.state === 'reachable').flatMap(placesOf));
  const isWanted = ({ address, port }: Place): boolean => {
    const place = hostPort(address, port);
    return !answering.has(place) && !deps.isUnwanted(place);
  };
  const known = hosts.filter(({ reach, address }) => reach.state !== 'reachable' && isLocal(address));
  const scan = registry.beginScan(true);
  const tried = new Set<string>();
  const take =
    (source: 'sweep' | 'mdns') =>
    (finding: Finding): void => {
      if (finding.kind === 'edge-host' && !signal.aborted) registry.sight({ ...finding, source });
    };
  const sweepAll = (): Promise<void> => {
    const places = [...everyPlace(plan.addresses, plan.ports)].filter(isWanted);
    for (const { address, port } of places) tried.add(hostPort(address, port));
    return sweep(places, patience, { found: take('sweep'), tried: () => undefined }, signal);
  };
  const revisit = async (host: HostRecord): Promise<void> => {
    const finding = await probe(host, patience, signal);
    if (finding.kind === 'edge-host' && !signal.aborted)
      registry.sight({ ...finding, source: host.sources[0] ?? 'sweep' });
  };
  const hear = async (): Promise<void> => {
    const probes: Promise<void>[] = [];
    const on = (place: Place): void => {
      if (isWanted(place)) probes.push(probe(place, patience, signal).then(take('mdns')));
    };
    await listen(plan.listenOn, plan.ports, on, { ms: listenMs, signal });
    await Promise.all(probes);
  };
  const swept = new Set(plan.addresses);
  await Promise.all([
    sweepAll(),
    ...known.filter(({ address, port }) => !(swept.has(address) && plan.ports.includes(port))).map(revisit),
    ...(plan.listenOn.length > 0 ? [hear()] : []),
  ]);
  if (!signal.aborted) scan.end(tried);
}
