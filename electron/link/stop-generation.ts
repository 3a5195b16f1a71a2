import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import { canStopTokenGeneration } from '#shared/model/link-rules.ts';
import type { HostFacts } from '#shared/model/host.ts';
import { hostLabel, hostPort } from '#shared/model/names.ts';
import { fault } from '#shared/model/result.ts';
import { sameWord } from '#shared/model/role.ts';
import { stopTokenGeneration } from '#shared/wire/operations.ts';
import { readHost } from '../hosts/reader.ts';
import type { Registry } from '../hosts/registry.ts';
import type { TokenBroker } from './broker.ts';
import type { LinkDeps, LinkProgress } from './deps.ts';

function forgetTokens({ broker, registry }: { broker: TokenBroker; registry: Registry }, key: string): void {
  broker.discardAll(key);
  registry.learn(key, { tokenRequested: false });
}

/** It may have acted although its answer was lost: who told that it led and tells it no more has stopped. */
async function stoppedSince(deps: LinkDeps, key: string, before: HostFacts): Promise<boolean> {
  await readHost(key, deps);
  const facts = deps.registry.get(key)?.facts ?? before;
  const led = ({ nodeRole }: HostFacts): boolean => sameWord(nodeRole, 'init');
  return facts !== before && led(before) && !led(facts);
}

/**
 * vendor: Remove Leader Node Status. The vendor publishes no operation: it is called only where the host announces one,
 * otherwise the technician makes that one click in Local UI. `byHand`: they say it is done; that is believed unless the host
 * itself tells that it leads, as no field tells that it does not (domain §1.6).
 */
export async function stopGeneration(
  deps: LinkDeps & { broker: TokenBroker },
  key: string,
  on: LinkProgress,
  { byHand }: { byHand: boolean },
): Promise<Ended> {
  on.step('checking');
  await (byHand ? readHost(key, deps) : deps.readLink(key));
  const host = deps.registry.get(key);
  if (!host) return endOf(fault('unknown-host'));
  const verdict = canStopTokenGeneration(host);
  if (verdict) return endOf(verdict);
  if (host.facts?.canStopTokenGeneration !== true) {
    if (byHand && !sameWord(host.facts?.nodeRole ?? null, 'init')) {
      forgetTokens(deps, key);
      return ended('done');
    }
    return endOf(
      fault('stop-in-local-ui', {
        host: hostLabel(host),
        url: `https://${hostPort(host.address, host.port)}`,
      }),
    );
  }
  const barred = await on.mayAct();
  if (barred) return endOf(barred);
  on.step('sending');
  const reply = await deps.ask(key, stopTokenGeneration);
  if (!('ok' in reply)) {
    if (reply.status === null && (await stoppedSince(deps, key, host.facts))) {
      forgetTokens(deps, key);
      return ended('done');
    }
    if (reply.status === null || reply.status === 401) return endOf(reply.error);
    return endOf(fault('stop-refused', { host: hostLabel(host), message: reply.wire?.message ?? '–' }));
  }
  forgetTokens(deps, key);
  on.step('verifying');
  await readHost(key, deps);
  return ended('done');
}
