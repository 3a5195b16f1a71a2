import type { Check, CheckName, Diagnosis, Observed } from './diagnosis.ts';
import {
  aloneCheck,
  failed,
  neighbourCheck,
  networkCheck,
  passed,
  portCheck,
  skipped,
} from './diagnosis-network.ts';
import { certificateCheck, edgeHostCheck, tlsCheck } from './diagnosis-peer.ts';
import { hostPort } from './names.ts';
import type { Fault } from './result.ts';

/** In the order a technician would look: from the laptop's plug to what answers. */
const checks: readonly (readonly [CheckName, (seen: Observed) => Check])[] = [
  ['network', networkCheck],
  ['neighbour', neighbourCheck],
  ['alone', aloneCheck],
  ['port', portCheck],
  ['tls', tlsCheck],
  ['edge-host', edgeHostCheck],
  ['certificate', certificateCheck],
];

export const checkNames: readonly CheckName[] = ['address', ...checks.map(([name]) => name)];

/** The address could not even be read, or its name is unknown. */
export const addressFailed = (address: string, why: Fault): Diagnosis => ({
  address,
  checks: checkNames.map((name) => (name === 'address' ? failed(name, why) : skipped(name))),
  conclusion: why,
  answersAt: null,
});

/** After the first failure nothing is judged any more: what follows from it would only confuse. */
export function diagnose(seen: Observed): Diagnosis {
  const done: Check[] = [passed('address', seen.ip)];
  for (const [name, check] of checks)
    done.push(done.some(({ verdict }) => verdict === 'failed') ? skipped(name) : check(seen));
  const worst =
    done.find(({ verdict }) => verdict === 'failed') ?? done.find(({ verdict }) => verdict === 'warned');
  const isEdgeHost = seen.greeting?.kind === 'tls' && seen.refusal === null;
  const port = isEdgeHost ? seen.port : seen.elsewhere;
  return {
    address: hostPort(seen.ip, seen.port),
    checks: done,
    conclusion: worst?.fault ?? null,
    answersAt: port === null ? null : hostPort(seen.ip, port),
  };
}
