import { isIP } from 'node:net';
import type { Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import type { FindChoice, SweepNetwork } from '#shared/model/sweep.ts';
import type { Endpoint } from '../discovery/address.ts';
import { parseEndpoint } from '../discovery/address.ts';
import { addressesOf, isLocal, largestSweep } from '../discovery/subnets.ts';

/** Larger ones are searched when asked to, never again and again by themselves. */
const largestLook = 256;
const mostInOneLook = 1_024;

export interface Plan {
  readonly addresses: readonly string[];
  readonly ports: readonly number[];
  /** Single ones, each with its own port. */
  readonly endpoints: readonly Endpoint[];
  /** This laptop's own addresses on the interfaces to listen on; empty: does not listen. */
  readonly listenOn: readonly string[];
}

type Asked = FindChoice & { readonly addresses: readonly string[]; readonly publicRanges: boolean };

const ticked = (choice: FindChoice, networks: readonly SweepNetwork[]): readonly SweepNetwork[] =>
  networks.filter(({ interfaceName }) => choice.interfaces.includes(interfaceName));

/** Listening costs nobody anything: without a tick it is done on every real interface. */
function listenOn(choice: FindChoice, networks: readonly SweepNetwork[]): readonly string[] {
  if (!choice.announced) return [];
  const chosen = ticked(choice, networks);
  const on = chosen.length > 0 ? chosen : networks.filter(({ off }) => off === null);
  return on.flatMap(({ addresses }) => addresses);
}

const isPublic = (host: string): boolean => isIP(host) !== 0 && !isLocal(host);

/** What a sweep has to try, or what is wrong with what was asked, in the technician's own words. */
export function planSweep(asked: Asked, networks: readonly SweepNetwork[]): Result<Plan> {
  const addresses = new Set<string>();
  const subnets = [...ticked(asked, networks).flatMap((network) => network.subnets), ...asked.subnets];
  for (const subnet of subnets) {
    const listed = addressesOf(subnet, asked.publicRanges);
    if (!isOk(listed)) return listed;
    for (const address of listed.ok) addresses.add(address);
    if (addresses.size > largestSweep) return fail('subnet-too-large', { subnet, size: addresses.size });
  }
  const endpoints: Endpoint[] = [];
  for (const address of asked.addresses) {
    const endpoint = parseEndpoint(address);
    if (!isOk(endpoint)) return endpoint;
    if (!asked.publicRanges && isPublic(endpoint.ok.host))
      return fail('subnet-not-private', { subnet: endpoint.ok.host });
    endpoints.push(endpoint.ok);
  }
  const heard = listenOn(asked, networks);
  if (addresses.size + endpoints.length + heard.length === 0) return fail('nowhere-to-look');
  return ok({ addresses: [...addresses], ports: asked.ports, endpoints, listenOn: heard });
}

/** What a quiet look may try: small subnets of local ranges only. */
export function planLook(choice: FindChoice, networks: readonly SweepNetwork[]): Plan {
  const subnets = [...ticked(choice, networks).flatMap((network) => network.subnets), ...choice.subnets];
  const small = subnets.flatMap((subnet) => {
    const listed = addressesOf(subnet);
    return isOk(listed) && listed.ok.length <= largestLook ? listed.ok : [];
  });
  return {
    addresses: [...new Set(small)].slice(0, mostInOneLook),
    ports: choice.ports,
    endpoints: [],
    listenOn: listenOn(choice, networks),
  };
}
