import type { HostRecord } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
import type { PairingFacts, PairingRecord, PairingState } from '#shared/model/pairing.ts';
import { isPending as isUndecided, stateTold } from '#shared/model/pairing-state.ts';

/** A pairing request as it is shown: what its host tells of it, with what this laptop knows besides. */
export interface ShownPairing {
  readonly pairingId: string | null;
  /** Null: a word of the host that nobody here knows. */
  readonly state: PairingState | null;
  /** In the word of the host. */
  readonly word: string | null;
  readonly message: string | null;
  readonly endpoint: string | null;
  readonly insecure: boolean;
  /** Epoch milliseconds of this laptop; null: another one sent it. */
  readonly sentAt: number | null;
}

const fromHost = (facts: PairingFacts, record: PairingRecord | undefined): ShownPairing => ({
  pairingId: facts.pairingId,
  state: stateTold(facts),
  word: facts.status,
  message: facts.message,
  endpoint: facts.endpoint,
  insecure: facts.insecure,
  sentAt: record?.sentAt ?? null,
});

const fromRecord = (record: PairingRecord): ShownPairing => ({ ...record, word: null });

const isOfHost = (record: PairingRecord, host: HostRecord): boolean =>
  record.hostId === null
    ? record.address === hostPort(host.address, host.port)
    : record.hostId === host.hostId;

/** Over on this host: nothing is left to be shown of them but a line among the requests of this laptop. */
const isOver = ({ state }: PairingRecord): boolean => state === 'withdrawn' || state === 'unsent';

/**
 * The pairing request that concerns this host. The host has the word; while it tells none, the last one that this laptop
 * made on it has. Null: there is none, or it was withdrawn.
 */
export function pairingOf(host: HostRecord, records: readonly PairingRecord[]): ShownPairing | null {
  const { pairing } = host;
  if (pairing) {
    const record = records.find(({ pairingId }) => pairingId !== null && pairingId === pairing.pairingId);
    return record && isOver(record) && !isUndecided(pairing) ? null : fromHost(pairing, record);
  }
  const last = records.find((record) => isOfHost(record, host));
  return last && !isOver(last) ? fromRecord(last) : null;
}

/** It waits for Palette, or nobody knows whether it does: no other can be sent. */
export const isPending = ({ state }: ShownPairing): boolean => state === 'pairing' || state === 'sending';
