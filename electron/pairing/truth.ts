import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import { hostLabel } from '#shared/model/names.ts';
import { isPaired, isPending } from '#shared/model/pairing-state.ts';
import { fault } from '#shared/model/result.ts';
import { awaitRequest } from './await-request.ts';
import type { PairingDeps, PairingProgress } from './deps.ts';

/** How an act ended whose answer nobody was there to hear: the host is asked, and the record follows what it tells. */
const labelled = ({ registry }: PairingDeps, key: string): { readonly host: string } | null => {
  const host = registry.get(key);
  return host && { host: hostLabel(host) };
};

export async function requestTruth(
  deps: PairingDeps,
  what: { readonly key: string; readonly record: string },
  on: Pick<PairingProgress, 'signal' | 'step'>,
): Promise<Ended> {
  const told = await awaitRequest(deps, what, on);
  const params = labelled(deps, what.key);
  if (!params) return endOf(fault('unknown-host'));
  if (told === 'silent') return endOf(fault('host-lost', params));
  return told === 'told' ? ended('done') : endOf(fault('pairing-unsent', params));
}

export async function withdrawalTruth(deps: PairingDeps, key: string, pairingId: string): Promise<Ended> {
  const pairing = await deps.readPairing(key);
  const params = labelled(deps, key);
  if (!params) return endOf(fault('unknown-host'));
  if (pairing === undefined) return endOf(fault('host-lost', params));
  if (pairing?.pairingId !== pairingId) return ended('done');
  if (isPending(pairing)) return endOf(fault('not-done', params));
  return isPaired(pairing) ? endOf(fault('pairing-accepted', { ...params, id: pairingId })) : ended('done');
}
