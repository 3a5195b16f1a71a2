import type { Check, CheckName, Knock, Observed } from './diagnosis.ts';
import { hostPort } from './names.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';

export const passed = (name: CheckName, found: string | null = null): Check => ({
  name,
  verdict: 'passed',
  found,
  fault: null,
});
export const failed = (name: CheckName, why: Fault): Check => ({
  name,
  verdict: 'failed',
  found: null,
  fault: why,
});
export const warned = (name: CheckName, why: Fault): Check => ({ ...failed(name, why), verdict: 'warned' });
export const skipped = (name: CheckName): Check => ({
  name,
  verdict: 'skipped',
  found: null,
  fault: null,
});

const knockAt = (seen: Observed, port = seen.port): Knock | null =>
  seen.knocks.find((knock) => knock.port === port)?.end ?? null;

/** Whatever port it was: only a machine that is there accepts or refuses. */
const isThere = (seen: Observed): boolean =>
  seen.knocks.some(({ end }) => end === 'open' || end === 'refused');

/** The network an address is most likely in: sites are cut into /24s, and a technician thinks in them. */
const wantedNetwork = (ip: string): string =>
  ip.includes(':') ? `the network of ${ip}` : ip.replace(/\.\d+$/, '.x');

const networkParams = (seen: Observed) => ({
  address: seen.ip,
  networks: seen.way.networks.join(', ') || 'none',
  wanted: wantedNetwork(seen.ip),
});

/** Is there a way from this laptop, and does it lead into the host's own network? */
export function networkCheck(seen: Observed): Check {
  const { way } = seen;
  if (way.isOwn && knockAt(seen) !== 'open')
    return failed('network', fault('address-own', { address: seen.ip }));
  if (way.from === null || knockAt(seen) === 'no-route')
    return failed('network', fault('network-missing', networkParams(seen)));
  if (way.adapter === null && !isThere(seen))
    return failed('network', fault('network-elsewhere', networkParams(seen)));
  return passed('network', way.adapter === null ? `${way.from} → gateway` : `${way.from} (${way.adapter})`);
}

/** Does any machine answer for the address in this laptop's own network (ARP, or neighbour discovery)? */
export function neighbourCheck(seen: Observed): Check {
  if (seen.way.adapter === null) return skipped('neighbour');
  if (isThere(seen) || seen.macs?.length) return passed('neighbour', seen.macs?.[0] ?? null);
  const nobody = seen.macs !== null || seen.knocks.some(({ end }) => end === 'unreachable');
  return nobody
    ? failed('neighbour', fault('no-arp-answer', { address: seen.ip, adapter: seen.way.adapter }))
    : skipped('neighbour');
}

/** One address, one machine: two hardware addresses, or two certificates within a second, are two machines. */
export function aloneCheck(seen: Observed): Check {
  const macs = seen.macs ?? [];
  const signs = macs.length > 1 ? macs : seen.leaves.map((leaf) => `${leaf.slice(0, 12)}…`);
  if (signs.length > 1)
    return failed('alone', fault('duplicate-ip', { address: seen.ip, machines: signs.join(', ') }));
  return signs.length === 1 ? passed('alone') : skipped('alone');
}

export function portCheck(seen: Observed): Check {
  const address = hostPort(seen.ip, seen.port);
  if (seen.elsewhere !== null)
    return failed('port', fault('wrong-port', { address, ip: seen.ip, port: seen.elsewhere }));
  const end = knockAt(seen);
  if (end === 'open') return passed('port', String(seen.port));
  if (end === 'refused') return failed('port', fault('port-refused', { address, port: seen.port }));
  const answers = isThere(seen) || (seen.macs?.length ?? 0) > 0;
  return failed(
    'port',
    fault(answers ? 'port-filtered' : 'connection-timeout', { address, port: seen.port }),
  );
}
