import { randomUUID } from 'node:crypto';
import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { canAsk } from '#shared/model/link-rules.ts';
import { hostLabel, hostPort } from '#shared/model/names.ts';
import type { PairingFacts } from '#shared/model/pairing.ts';
import type { KeptPairing } from '#shared/model/pairing-records.ts';
import { isPaired, isPending } from '#shared/model/pairing-state.ts';
import { speaksOfDoubt } from '#shared/model/pairing-words.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, fault, ok } from '#shared/model/result.ts';
import { operations } from '#shared/wire/operations.ts';
import type { Reply } from '../http/host-client.ts';
import { pause } from '../http/pause.ts';
import type { PairingDeps, PairingProgress } from './deps.ts';
import type { Discretion } from './discretion.ts';
import { isUnheard, refusalFault } from './words.ts';

/** A request that is to be cancelled, by the record that keeps its ID. */
export interface Cancelled {
  readonly record: string;
  readonly pairingId: string;
}

/** Of a request that another laptop made, or this one before its records began. */
const recordOf = (host: HostRecord, pairing: PairingFacts): KeptPairing => {
  const now = Date.now();
  return {
    ...{ id: randomUUID(), pairingId: pairing.pairingId, hostId: host.hostId },
    ...{ address: hostPort(host.address, host.port), clusterName: host.cluster?.name ?? null },
    ...{ endpoint: pairing.endpoint ?? '–', insecure: pairing.insecure, sentAt: null, since: now },
    ...{ state: 'pairing', message: pairing.message, followUp: null, before: null, open: null },
  };
};

/**
 * vendor: Withdraw: copy the **Pairing ID** first, as the entry in Palette may have to be rejected by hand. What may be
 * cancelled, its ID on disk by now; else why not.
 */
export async function toCancel(deps: PairingDeps, key: string): Promise<Result<Cancelled>> {
  const { pairings, readPairing, registry } = deps;
  const known = registry.get(key);
  if (!known) return fail('unknown-host');
  const unasked = canAsk(known);
  if (unasked) return { error: unasked };
  const pairing = await readPairing(key);
  const host = registry.get(key) ?? known;
  const params = { host: hostLabel(host) };
  if (pairing === undefined)
    return fail(host.reach.state === 'lost' ? 'host-lost' : 'pairing-untold', params);
  if (pairing === null || pairing.pairingId === null) return fail('pairing-none', params);
  const { pairingId } = pairing;
  if (isPaired(pairing)) return fail('pairing-accepted', { ...params, id: pairingId });
  if (!isPending(pairing))
    return fail('pairing-not-pending', { ...params, id: pairingId, status: pairing.status || '–' });
  const record = pairings.byPairingId(pairingId) ?? recordOf(host, pairing);
  const unkept = pairings.get(record.id) ? null : await pairings.add(record);
  return unkept
    ? { error: fault('journal-not-written', unkept.params) }
    : ok({ record: record.id, pairingId });
}

type Standing = { readonly told: PairingFacts | null } | null;

/** What the host has, once it has done what it was asked for, or when patience ends; null: it is silent. */
async function standing(
  { patience, readPairing }: PairingDeps,
  { key, pairingId, isGood }: { key: string; pairingId: string; isGood: boolean },
  on: Pick<PairingProgress, 'signal' | 'step'>,
): Promise<Standing> {
  on.step('verifying');
  const started = performance.now();
  for (;;) {
    const pairing = await readPairing(key);
    const isLeft = pairing?.pairingId === pairingId && isPending(pairing);
    if (pairing !== undefined && !(isLeft && isGood)) return { told: pairing };
    const isLate = performance.now() - started > patience.silenceMs;
    if (isLate || !(await pause(patience.lookMs, on.signal)))
      return pairing === undefined ? null : { told: pairing };
  }
}

interface Answered {
  readonly host: string;
  /** The host's own words; null: none. */
  readonly words: string | null;
  /** Palette may not have heard of it. */
  readonly isDoubtful: boolean;
  readonly told: Standing;
}

/** What is kept of it, and how that ends it. */
async function settle(
  { pairings }: PairingDeps,
  { record, pairingId }: Cancelled,
  { host, words, isDoubtful, told }: Answered,
): Promise<Ended> {
  const now = Date.now();
  const params = { host, id: pairingId };
  const followUp = { since: now, doneAt: null };
  if (!told) {
    await pairings.change(record, (kept) => ({ ...kept, message: words ?? kept.message, followUp }));
    return endOf(fault('pairing-withdraw-unproved', params));
  }
  const isThis = told.told?.pairingId === pairingId;
  if (isThis && isPaired(told.told)) {
    await pairings.change(record, (kept) => ({ ...kept, state: 'paired', since: now, open: null }));
    return endOf(fault('pairing-accepted', params));
  }
  if (isThis && isPending(told.told)) {
    await pairings.change(record, (kept) => ({ ...kept, open: null }));
    return endOf(fault('pairing-not-withdrawn', { ...params, message: words ?? '–' }));
  }
  await pairings.change(record, (kept) => ({
    ...kept,
    ...{ state: 'withdrawn', since: now, message: words, open: null },
    followUp: isDoubtful ? followUp : null,
  }));
  return ended('done');
}

const answerOf = ({ clean }: Discretion, reply: Reply<{ message?: string | undefined }>) => {
  if ('ok' in reply) {
    const words = clean(reply.ok.message);
    return { words, isGood: true, isDoubtful: speaksOfDoubt(words) };
  }
  // 404: somebody else has cancelled it, or the host forgot it: whether Palette knows, nobody said.
  return { words: clean(reply.wire?.message), isGood: isUnheard(reply), isDoubtful: true };
};

/**
 * vendor: Cancel Pairing Request. Whether the answer is good or bad, what the host has afterwards tells whether it is gone
 * (undocumented with Palette out of reach); whether Palette heard of it, its words do. Where they leave a doubt, the record
 * says that the entry there is still to be rejected by hand.
 */
export async function withdrawRequest(
  deps: PairingDeps,
  { key, ...cancelled }: Cancelled & { key: string },
  on: PairingProgress,
): Promise<Ended> {
  const { ask, pairings, registry } = deps;
  const { record, pairingId } = cancelled;
  const host = registry.get(key);
  if (!host) return endOf(fault('unknown-host'));
  const barred = await on.mayAct();
  if (barred) return endOf(barred);
  const release = pairings.begin(record);
  try {
    const unkept = await pairings.change(record, (kept) => ({ ...kept, open: 'withdraw' }));
    if (unkept) return endOf(fault('journal-not-written', unkept.params));
    on.step('sending');
    const reply = await ask(key, operations.pairReject);
    const { words, isGood, isDoubtful } = answerOf(deps.discretion, reply);
    if (!('ok' in reply) && !isUnheard(reply) && (reply.status === null || reply.status === 401)) {
      await pairings.change(record, (kept) => ({ ...kept, open: null }));
      return endOf(refusalFault(reply, deps.discretion));
    }
    const told = await standing(deps, { key, pairingId, isGood }, on);
    return await settle(deps, cancelled, { host: hostLabel(host), words, isDoubtful, told });
  } finally {
    release();
  }
}
