import type { HostRecord } from './host.ts';
import { hostPort } from './names.ts';
import { isSameEndpoint } from './palette-endpoint.ts';
import type { PairingFacts, PairingRecord, PairingState } from './pairing.ts';
import { isFollowUpLeft } from './pairing.ts';
import { stateTold } from './pairing-state.ts';

/** A record with what only its keeper needs. */
export interface KeptPairing extends PairingRecord {
  /** Pairing ID that the host told before this request was made; null: none. */
  readonly before: string | null;
  /** An act of which nobody heard the answer: to make the request, or to take it back. */
  readonly open: 'send' | 'withdraw' | null;
}

const isOn = ({ hostId, address }: PairingRecord, host: HostRecord): boolean =>
  hostId === null || host.hostId === null
    ? address === hostPort(host.address, host.port)
    : hostId === host.hostId;

/** A host that is asked for a request asks Palette first: until it is through, it tells none. */
const graceMs = 30_000;
/** By then it is through, however slow Palette is. */
const lateMs = 600_000;

/** In ms; the clock of the laptop may have been set meanwhile, either way. */
const ageOf = ({ sentAt }: PairingRecord, now: number): number => Math.abs(now - (sentAt ?? 0));

/** The ID came too late to be heard, but the host tells a request that was not there before and is like ours. */
const isLateAnswer = (record: KeptPairing, facts: PairingFacts, now: number): boolean =>
  record.pairingId === null &&
  record.open === 'send' &&
  facts.pairingId !== null &&
  facts.pairingId !== record.before &&
  (facts.endpoint === null || isSameEndpoint(facts.endpoint, record.endpoint)) &&
  (record.state === 'sending' || ageOf(record, now) < lateMs);

/** Once it is taken back, nothing but its being there again says otherwise. */
function stateAfter(record: KeptPairing, facts: PairingFacts): PairingState {
  const told = stateTold(facts) ?? (record.pairingId === null ? 'pairing' : record.state);
  if (record.state === 'withdrawn' && (told === 'rejected' || told === 'failed')) return 'withdrawn';
  return record.open === 'withdraw' && told === 'failed' ? 'withdrawn' : told;
}

function present(record: KeptPairing, facts: PairingFacts, now: number): KeptPairing {
  const state = stateAfter(record, facts);
  const isTaken = state === 'withdrawn' && record.state !== 'withdrawn';
  // What Palette still has to decide, or has decided, need not be rejected by hand.
  const isMoot = state !== 'withdrawn' && isFollowUpLeft(record);
  return {
    ...record,
    ...{ pairingId: facts.pairingId, state, since: state === record.state ? record.since : now },
    message: facts.message,
    open: state === 'pairing' && record.open === 'withdraw' ? 'withdraw' : null,
    followUp: isTaken ? { since: now, doneAt: null } : isMoot ? null : record.followUp,
  };
}

function absent(record: KeptPairing, now: number): KeptPairing {
  const isEarly = ageOf(record, now) < graceMs;
  if (record.state === 'sending') return isEarly ? record : { ...record, state: 'unsent', since: now };
  if (record.state !== 'pairing') return record;
  if (record.open !== 'withdraw') return { ...record, state: 'unknown', since: now };
  return { ...record, state: 'withdrawn', since: now, open: null, followUp: { since: now, doneAt: null } };
}

export interface Telling {
  readonly host: HostRecord;
  /** Null: it has no request. */
  readonly facts: PairingFacts | null;
  /** Something is being done about this request just now: that the host does not tell it proves nothing. */
  readonly isUnderWay: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * What becomes of the record of a request when a host tells what it has. Every node of its cluster tells the same ID; that
 * there is none counts only from the host on which it was made. The same object: nothing.
 */
export function followed(record: KeptPairing, { host, facts, isUnderWay, now }: Telling): KeptPairing {
  const isOwn = isOn(record, host);
  const isThis = facts !== null && record.pairingId !== null && facts.pairingId === record.pairingId;
  if (facts && (isThis || (isOwn && isLateAnswer(record, facts, now)))) return present(record, facts, now);
  const isUnnamed = facts !== null && facts.pairingId === null;
  return isOwn && !isUnderWay && !isUnnamed ? absent(record, now) : record;
}
