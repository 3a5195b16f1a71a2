import type { JournalLine } from '#shared/model/journal.ts';
import { isFollowUpLeft } from '#shared/model/pairing.ts';
import type { KeptPairing } from '#shared/model/pairing-records.ts';

/** What the journal says of a change of a record. Never the words of a host: who was sent a token may repeat it. */
export function linesOf(before: KeptPairing | null, after: KeptPairing): readonly JournalLine[] {
  const { hostId, address, endpoint, insecure, state } = after;
  const pairing = after.pairingId ?? '–';
  const line = (kind: string, details: JournalLine['details']): JournalLine => ({
    ...{ kind, hostId, address },
    details: { pairing, ...details },
  });
  if (after.pairingId === null) return [];
  const isNamed = before !== null && before.pairingId === null;
  const isChanged = before !== null && !isNamed && before.state !== state;
  const isLeft = isFollowUpLeft(after);
  const isDone = before !== null && isFollowUpLeft(before) && after.followUp !== null && !isLeft;
  return [
    ...(isNamed ? [line('pairing-sent', { endpoint, insecure: String(insecure) })] : []),
    ...(isChanged && state === 'withdrawn'
      ? [line('pairing-withdrawn', isLeft ? { left: 'reject it in Palette by hand' } : {})]
      : []),
    ...(isChanged && state !== 'withdrawn'
      ? [line('pairing-changed', { from: before.state, to: state })]
      : []),
    ...(isDone ? [line('pairing-follow-up-done', {})] : []),
  ];
}
