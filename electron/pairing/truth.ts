import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import { hostLabel } from '#shared/model/names.ts';
import { isPaired, isPending } from '#shared/model/pairing-state.ts';
import { fault } from '#shared/model/result.ts';
import type { PairingDeps } from './deps.ts';

/** How an act ended whose answer nobody was there to hear: the host is asked, and the record follows what it tells. */
async function read({ readPairing, registry }: PairingDeps, key: string) {
  const pairing = await readPairing(key);
  const host = registry.get(key);
  const params = { host: host ? hostLabel(host) : key };
  return { pairing, params, isGone: host === null };
}

export async function requestTruth(deps: PairingDeps, key: string, record: string): Promise<Ended> {
  const { pairing, params, isGone } = await read(deps, key);
  if (isGone) return endOf(fault('unknown-host'));
  if (pairing === undefined) return endOf(fault('host-lost', params));
  return (deps.pairings.get(record)?.pairingId ?? null) === null
    ? endOf(fault('pairing-unsent', params))
    : ended('done');
}

export async function withdrawalTruth(deps: PairingDeps, key: string, pairingId: string): Promise<Ended> {
  const { pairing, params, isGone } = await read(deps, key);
  if (isGone) return endOf(fault('unknown-host'));
  if (pairing === undefined) return endOf(fault('host-lost', params));
  if (pairing?.pairingId !== pairingId) return ended('done');
  if (isPending(pairing)) return endOf(fault('not-done', params));
  return isPaired(pairing) ? endOf(fault('pairing-accepted', { ...params, id: pairingId })) : ended('done');
}
