import pLimit from 'p-limit';
import { endOf } from '#shared/model/ends.ts';
import { hostPort } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault, isOk } from '#shared/model/result.ts';
import type { Endpoint } from '../discovery/address.ts';
import { resolveEndpoint } from '../discovery/address.ts';
import type { Place } from '../discovery/announced.ts';
import { listen } from '../discovery/mdns.ts';
import type { Finding } from '../discovery/probe.ts';
import { probe } from '../discovery/probe.ts';
import { everyPlace, sweep } from '../discovery/sweep.ts';
import type { Registry } from '../hosts/registry.ts';
import type { Patience } from '../http/patience.ts';
import type { Plan } from './find-plan.ts';
import type { RunHandle } from './runs.ts';

const probesAtOnce = 32;
const listenMs = 3_000;
/** A gateway may answer for a whole network, and a list be all wrong: enough are named to see the pattern. */
const mostNamed = 200;

const placeOf = ({ address, port }: Place): string => hostPort(address, port);

/** All sources of one search at once; whatever they name is judged by a probe and sighted. Settles soon after an abort. */
export async function searchAll(
  plan: Plan,
  run: RunHandle,
  { registry, patience }: { registry: Registry; patience: Patience },
): Promise<void> {
  let named = 0;
  const limit = pLimit(probesAtOnce);
  const name = (label: string, why: Fault): void => {
    if ((named += 1) <= mostNamed)
      run.add({ key: label, label, step: 'ended', progress: null, ...endOf(why) });
  };
  const take = (finding: Finding, source: 'sweep' | 'list' | 'mdns'): void => {
    if (finding.kind === 'edge-host') {
      registry.sight({ ...finding, source });
      run.count({ found: 1 });
    } else if (source === 'list' || finding.kind === 'not-edge-host') name(placeOf(finding), finding.fault);
  };

  const sweepAll = (): Promise<void> =>
    sweep(
      everyPlace(plan.addresses, plan.ports),
      patience,
      {
        tried: (count) => {
          run.count({ done: count });
        },
        found: (finding) => {
          take(finding, 'sweep');
        },
      },
      run.signal,
    );

  /** The living by sweep, for a list may be long; of the others enough are asked one by one why they are not there. */
  const tryList = async (): Promise<void> => {
    const places: Place[] = [];
    const resolve = async (endpoint: Endpoint): Promise<void> => {
      if (run.signal.aborted) return;
      const at = await resolveEndpoint(endpoint);
      if (isOk(at)) places.push(at.ok);
      else name(endpoint.host, at.error);
    };
    await Promise.all(plan.endpoints.map((endpoint) => limit(() => resolve(endpoint))));
    const met = new Set<string>();
    const found = (finding: Finding): void => {
      met.add(placeOf(finding));
      take(finding, 'list');
    };
    await sweep(places, patience, { found, tried: () => undefined }, run.signal);
    const ask = async (place: Place): Promise<void> => {
      if (!run.signal.aborted) take(await probe(place, patience, run.signal), 'list');
    };
    const dead = places.filter((place) => !met.has(placeOf(place)));
    await Promise.all(dead.slice(0, mostNamed).map((place) => limit(() => ask(place))));
    run.count({ done: plan.endpoints.length });
  };

  const hearAll = async (): Promise<void> => {
    const probes: Promise<void>[] = [];
    const swept = new Set(plan.addresses);
    const tryPlace = async (place: Place): Promise<void> => {
      run.count({ total: 1 });
      if (!run.signal.aborted) take(await probe(place, patience, run.signal), 'mdns');
      run.count({ done: 1 });
    };
    const heard = await listen(
      plan.listenOn,
      plan.ports,
      (place) => {
        // What the sweep asks anyway is not asked twice.
        if (!(swept.has(place.address) && plan.ports.includes(place.port)))
          probes.push(limit(() => tryPlace(place)));
      },
      { ms: listenMs, signal: run.signal },
    );
    await Promise.all(probes);
    if (heard === 0)
      run.add({
        key: 'mdns',
        label: 'mDNS',
        step: 'ended',
        progress: null,
        ...endOf(fault('announcements-unheard')),
      });
  };

  await Promise.all([sweepAll(), tryList(), ...(plan.listenOn.length > 0 ? [hearAll()] : [])]);
}
