import pLimit from 'p-limit';
import type { ErrorCode } from '#shared/contract/errors.ts';
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
const probesAtOnce = 16;

/** What hangs must not hold up the look at all others: it is asked again with the next one. */
const brief = ({ connectMs, answerMs }: Patience): Pick<Patience, 'connectMs' | 'answerMs'> => ({
  connectMs: Math.min(connectMs, 1_500),
  answerMs: Math.min(answerMs, 2_000),
});

/** A host that announces itself while it boots: it will listen in a moment. */
const nobody: ReadonlySet<ErrorCode> = new Set(['connection-refused', 'connection-timeout', 'no-route']);

const placesOf = (host: HostRecord): string[] =>
  host.addresses.map((address) => hostPort(address, host.port));

/**
 * One quiet look for hosts that were plugged in or came back: no run, no word about what is no edge host. Hosts that
 * answer are left alone, and so are the places (HOST:PORT) that `isUnwanted`. `onStranger`: something else answers there.
 */
export async function lookOnce(
  plan: Plan,
  deps: {
    registry: Registry;
    patience: Patience;
    isUnwanted: (place: string) => boolean;
    onStranger: (place: string) => void;
  },
  signal: AbortSignal,
): Promise<void> {
  const { registry } = deps;
  const patience = { ...deps.patience, ...brief(deps.patience) };
  const hosts = registry.list();
  const answering = new Set(hosts.filter(({ reach }) => reach.state === 'reachable').flatMap(placesOf));
  const isWanted = ({ address, port }: Place): boolean => {
    const place = hostPort(address, port);
    return !answering.has(place) && !deps.isUnwanted(place);
  };
  const known = hosts.filter(({ reach, address }) => reach.state !== 'reachable' && isLocal(address));
  const scan = registry.beginScan(true);
  const places = [...everyPlace(plan.addresses, plan.ports)].filter(isWanted);
  const tried = new Set(places.map(({ address, port }) => hostPort(address, port)));
  const take = (finding: Finding, source: 'sweep' | 'mdns'): void => {
    if (signal.aborted) return;
    if (finding.kind === 'edge-host') registry.sight({ ...finding, source });
    else if (!nobody.has(finding.fault.code)) deps.onStranger(hostPort(finding.address, finding.port));
  };
  const found = (finding: Finding): void => {
    take(finding, 'sweep');
  };
  const revisit = async (host: HostRecord): Promise<void> => {
    const finding = await probe(host, patience, signal);
    if (finding.kind === 'edge-host' && !signal.aborted)
      registry.sight({ ...finding, source: host.sources[0] ?? 'sweep' });
  };
  const limit = pLimit(probesAtOnce);
  const hear = async (): Promise<void> => {
    const probes: Promise<void>[] = [];
    const on = (place: Place): void => {
      if (isWanted(place) && !tried.has(hostPort(place.address, place.port)))
        probes.push(
          limit(async () => {
            take(await probe(place, patience, signal), 'mdns');
          }),
        );
    };
    await listen(plan.listenOn, plan.ports, on, { ms: listenMs, signal });
    await Promise.all(probes);
  };
  await Promise.all([
    sweep(places, patience, { found, tried: () => undefined }, signal),
    ...known.filter(({ address, port }) => !tried.has(hostPort(address, port))).map(revisit),
    ...(plan.listenOn.length > 0 ? [hear()] : []),
  ]);
  if (!signal.aborted) scan.end(tried);
}
