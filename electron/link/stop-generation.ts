import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import { canStopTokenGeneration } from '#shared/model/link-rules.ts';
import { hostLabel, hostPort } from '#shared/model/names.ts';
import { fault } from '#shared/model/result.ts';
import { stopTokenGeneration } from '#shared/wire/operations.ts';
import { readHost } from '../hosts/reader.ts';
import type { TokenBroker } from './broker.ts';
import type { LinkDeps, LinkProgress } from './deps.ts';

/**
 * vendor: Remove Leader Node Status. The vendor publishes no operation: it is called only where the host announces one,
 * otherwise the technician makes that one click in Local UI and Fieldlink reads the outcome (domain §1.6).
 */
export async function stopGeneration(
  deps: LinkDeps & { broker: TokenBroker },
  key: string,
  on: LinkProgress,
): Promise<Ended> {
  on.step('checking');
  await deps.readLink(key);
  const host = deps.registry.get(key);
  if (!host) return endOf(fault('unknown-host'));
  const verdict = canStopTokenGeneration(host);
  if (verdict) return endOf(verdict);
  if (host.facts?.canStopTokenGeneration !== true)
    return endOf(
      fault('stop-in-local-ui', {
        host: hostLabel(host),
        url: `https://${hostPort(host.address, host.port)}`,
      }),
    );
  const barred = await on.mayAct();
  if (barred) return endOf(barred);
  on.step('sending');
  const reply = await deps.ask(key, stopTokenGeneration);
  if (!('ok' in reply)) {
    if (reply.status === null || reply.status === 401) return endOf(reply.error);
    return endOf(fault('stop-refused', { host: hostLabel(host), message: reply.wire?.message ?? '–' }));
  }
  deps.broker.discardAll(key);
  deps.registry.learn(key, { tokenRequested: false });
  on.step('verifying');
  await readHost(key, deps);
  return ended('done');
}
