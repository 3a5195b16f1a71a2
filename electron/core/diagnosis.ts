import { addressFailed, diagnose } from '#shared/model/diagnose.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import { parseEndpoint, resolveEndpoint } from '../discovery/address.ts';
import { observe } from '../discovery/observe.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

export interface DiagnosisKeeper {
  readonly handlers: Pick<Handlers, 'diagnosis.start' | 'diagnosis.stop'>;
  /** Ends all that is under way. */
  close(): void;
}

/** “Why can’t I see my host?” Looks and tells; what it finds is added by `hosts.add` like anything typed. */
export function createDiagnosis(world: () => World): DiagnosisKeeper {
  /** By the text it was asked with. */
  const running = new Map<string, AbortController>();

  const look = async (address: string, signal: AbortSignal) => {
    const endpoint = parseEndpoint(address);
    if (!isOk(endpoint)) return addressFailed(address, endpoint.error);
    const at = await resolveEndpoint(endpoint.ok);
    if (!isOk(at)) return addressFailed(address, at.error);
    const { registry, patience } = world();
    const hosts = registry.list();
    const record =
      hosts.find((host) => host.port === at.ok.port && host.addresses.includes(at.ok.address)) ?? null;
    const otherSkews = hosts.flatMap((host) =>
      host === record || host.reach.state !== 'reachable' ? [] : (host.clockSkewSeconds ?? []),
    );
    return diagnose(await observe(at.ok, { patience, record, otherSkews }, signal));
  };

  return {
    handlers: {
      'diagnosis.start': async ({ address }) => {
        running.get(address)?.abort();
        const abort = new AbortController();
        running.set(address, abort);
        const diagnosis = await look(address, abort.signal);
        if (running.get(address) === abort) running.delete(address);
        return abort.signal.aborted ? fail('cancelled', { address }) : ok(diagnosis);
      },
      'diagnosis.stop': ({ address }) => {
        running.get(address)?.abort();
        return Promise.resolve(ok(null));
      },
    },
    close: () => {
      for (const abort of running.values()) abort.abort();
    },
  };
}
