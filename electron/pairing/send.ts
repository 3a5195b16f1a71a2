import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel, hostPort } from '#shared/model/names.ts';
import type { KeptPairing } from '#shared/model/pairing-records.ts';
import { pairingFindings } from '#shared/model/pairing-rules.ts';
import { isPaired, isPending } from '#shared/model/pairing-state.ts';
import { speaksOfAnother, speaksOfNoWay } from '#shared/model/pairing-words.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { operations } from '#shared/wire/operations.ts';
import { awaitRequest, isNamed } from './await-request.ts';
import type { Access, PairingDeps, PairingProgress } from './deps.ts';
import { isUnheard, refusalFault, refusalWords } from './words.ts';

/** What a request is begun with; `id` is Fieldlink's own. */
const recordOf = (id: string, host: HostRecord, { endpoint, insecure }: Access): KeptPairing => {
  const now = Date.now();
  return {
    ...{ id, pairingId: null, hostId: host.hostId, address: hostPort(host.address, host.port) },
    ...{ clusterName: host.cluster?.name ?? null, endpoint, insecure, sentAt: now, since: now },
    ...{ state: 'sending', message: null, followUp: null },
    ...{ before: host.pairing?.pairingId ?? null, open: 'send' },
  };
};

/** The answer was lost: only the host knows. */
async function conclude(
  deps: PairingDeps,
  what: { readonly key: string; readonly record: string },
  on: PairingProgress,
): Promise<Ended> {
  if ((await awaitRequest(deps, what, on)) === 'told') return ended('done');
  const host = deps.registry.get(what.key);
  return endOf(host ? fault('pairing-unproved', { host: hostLabel(host) }) : fault('unknown-host'));
}

/** Every refusal has one status (vendor: 500 only), so the words tell why, and the host what stands. */
function refusalOf(host: HostRecord, message: string, endpoint: string): Fault {
  const { pairing } = host;
  const other = {
    host: hostLabel(host),
    id: pairing?.pairingId ?? null,
    endpoint: pairing?.endpoint ?? null,
  };
  if (isPaired(pairing)) return fault('pairing-paired', other);
  if (isPending(pairing)) return fault('pairing-pending', other);
  const params = { host: other.host, message };
  return speaksOfNoWay(message)
    ? fault('pairing-unreached', { ...params, endpoint })
    : fault('pairing-refused', params);
}

async function act(
  deps: PairingDeps,
  { key, record, access }: { key: string; record: string; access: Access },
  on: PairingProgress,
): Promise<Ended> {
  const { ask, discretion, pairings, registry, readPairing } = deps;
  on.step('sending');
  const { endpoint: paletteEndpoint, registrationToken, insecure } = access;
  discretion.sends(registrationToken);
  const reply = await ask(key, operations.pair, { body: { paletteEndpoint, registrationToken, insecure } });
  if ('ok' in reply) {
    const { pairingUid } = reply.ok;
    if (pairingUid === undefined) return conclude(deps, { key, record }, on);
    await pairings.change(record, (sent) => ({
      ...sent,
      ...{ pairingId: pairingUid, state: 'pairing', since: Date.now(), open: null },
    }));
    await readPairing(key);
    return ended('done');
  }
  if (isUnheard(reply)) return conclude(deps, { key, record }, on);
  const isAnswer = reply.status !== null && reply.status !== 401;
  const message = isAnswer ? refusalWords(reply, discretion) : null;
  const isOther = speaksOfAnother(message);
  // It may have failed after the request was made: then the host tells it. Unless it speaks of somebody else's.
  if (isAnswer && !isOther) await readPairing(key);
  if (isNamed(deps, record)) return ended('done');
  await pairings.change(record, (sent) => ({
    ...sent,
    ...{ state: 'unsent', since: Date.now(), message, open: null },
  }));
  if (message === null) return endOf(refusalFault(reply, discretion));
  if (isOther) await readPairing(key);
  const host = registry.get(key);
  return endOf(host ? refusalOf(host, message, paletteEndpoint) : fault('unknown-host'));
}

/**
 * vendor: Pair. Irreversible once Palette accepts it, so it is sent once and never again by itself: the rules are judged by
 * what the host says now, and the record of it is on disk before it leaves; its pairing ID is, before anybody is told.
 */
export async function sendRequest(
  deps: PairingDeps,
  what: { key: string; record: string; access: Access },
  on: PairingProgress,
): Promise<Ended> {
  const { pairings, registry } = deps;
  on.step('checking');
  await deps.read(what.key);
  const host = registry.get(what.key);
  if (!host) return endOf(fault('unknown-host'));
  const [finding] = pairingFindings(host, registry.list());
  if (finding?.weight === 'refuses') return endOf(finding.fault);
  if (on.signal.aborted) return endOf(fault('cancelled'));
  const barred = await on.mayAct();
  if (barred) return endOf(barred);
  const release = pairings.begin(what.record);
  try {
    const unkept = await pairings.add(recordOf(what.record, host, what.access));
    if (unkept) {
      await pairings.change(what.record, (record) => ({ ...record, state: 'unsent', open: null }));
      return endOf(fault('journal-not-written', unkept.params));
    }
    return await act(deps, what, on);
  } finally {
    release();
  }
}
