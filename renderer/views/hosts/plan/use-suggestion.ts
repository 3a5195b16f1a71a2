import { useMemo, useState } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { canGenerateToken } from '#shared/model/link-rules.ts';
import type { Suggestion } from '#shared/model/suggest-leader.ts';
import { suggestLeader } from '#shared/model/suggest-leader.ts';
import { inOrder } from '../host-steps.ts';

export interface LeaderChoice {
  /** Hosts that may lead, in the order of the list. */
  readonly able: readonly HostRecord[];
  readonly suggestion: Suggestion | null;
  /** False while hosts are still being read, which may change the suggestion. */
  readonly isSettled: boolean;
}

const isBeingRead = (host: HostRecord): boolean =>
  host.session.state === 'signing-in' ||
  (isSignedIn(host) && host.reach.state !== 'lost' && (!host.facts || !host.link));

/** Kept once it is `settled`: a leader that turns up later must not change what is about to be confirmed. */
export function useSuggestion(
  all: readonly HostRecord[],
  chosen: readonly HostRecord[],
  settled: boolean,
): LeaderChoice {
  const able = useMemo(
    () => inOrder(all.filter((host) => isSignedIn(host) && canGenerateToken(host) === null)),
    [all],
  );
  const now = useMemo(() => suggestLeader(able, chosen), [able, chosen]);
  const [kept, setKept] = useState<Suggestion | null>(null);
  if (!kept && now && (settled || !chosen.some(isBeingRead))) setKept(now);
  return { able, suggestion: kept ?? now, isSettled: kept !== null };
}
