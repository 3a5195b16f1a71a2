import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Finding } from '#shared/model/finding.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { pairingFindings } from '#shared/model/pairing-rules.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { useFeed, useStores } from '../../../store/use-stores.ts';

export interface PairingCheck {
  /** Null: the host has not been asked yet. */
  readonly findings: readonly Finding[] | null;
  readonly isAsking: boolean;
  again(): void;
}

const nobody: readonly HostRecord[] = [];

/**
 * What speaks against pairing the cluster of this host. It is read anew once, and whenever that is asked for; after that the
 * verdict follows whatever the host tells.
 */
export function usePairingCheck(host: HostRecord): PairingCheck {
  const { client } = useStores();
  const all = useFeed(({ hosts }) => hosts ?? nobody);
  const [round, setRound] = useState(0);
  const [asked, setAsked] = useState<{ readonly round: number; readonly fault: Fault | null } | null>(null);
  const { key } = host;
  useEffect(() => {
    let isOver = false;
    void client.call('pairing.check', { key }).then((told) => {
      if (!isOver) setAsked({ round, fault: isOk(told) ? null : told.error });
    });
    return () => {
      isOver = true;
    };
  }, [client, key, round]);
  const findings = useMemo(() => {
    if (!asked) return null;
    const known = pairingFindings(host, all);
    return asked.fault && known.length === 0 ? [{ weight: 'refuses', fault: asked.fault } as const] : known;
  }, [asked, host, all]);
  const again = useCallback(() => setRound((now) => now + 1), []);
  return { findings, isAsking: asked?.round !== round, again };
}
