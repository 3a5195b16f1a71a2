import { useRef, useState } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { saasEndpoint } from '#shared/model/pairing.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { useFeed, useMarked, useStores } from '../../../store/use-stores.ts';
import { useTypedSecret } from '../../../parts/use-typed-secret.ts';
import type { TypedSecret } from '../../../parts/use-typed-secret.ts';

/** One request of a host at a time, whichever button asked for it. */
export const pairMark = (host: HostRecord): string => `pair ${host.key}`;

/** How **Verify connection** ended, for just what stands in the fields. */
export interface Verified {
  readonly message: string | null;
}

export interface PairForm {
  readonly endpoint: string;
  readonly token: TypedSecret;
  readonly insecure: boolean;
  readonly busy: boolean;
  readonly verified: Verified | null;
  readonly problem: Fault | null;
  setEndpoint(endpoint: string): void;
  setInsecure(insecure: boolean): void;
  /** All hosts of the cluster try to reach Palette. Null: it is not about what stands in the fields now. */
  verify(): Promise<Result<Verified> | null>;
  /** Null: the request is on its way; otherwise why it is not. */
  send(): Promise<Fault | null>;
}

/** What is typed, whether it was tried, and the two calls. What was verified holds for what was typed then only. */
export function usePairForm(host: HostRecord): PairForm {
  const { commands } = useStores();
  const console = useFeed((state) => state.console?.endpoint);
  const last = useFeed(({ pairings }) => pairings?.find(({ hostId }) => hostId === host.hostId)?.endpoint);
  const [endpoint, setEndpoint] = useState(last ?? console ?? saasEndpoint);
  const token = useTypedSecret();
  const [insecure, setInsecure] = useState(false);
  const [verified, setVerified] = useState<Verified | null>(null);
  const [problem, setProblem] = useState<Fault | null>(null);
  const mark = pairMark(host);
  const busy = useMarked(mark);
  const typed = useRef(0);

  const changing =
    <T>(set: (value: T) => void) =>
    (value: T): void => {
      typed.current += 1;
      setVerified(null);
      setProblem(null);
      set(value);
    };
  const input = { key: host.key, endpoint, registrationToken: token.secret, insecure };

  const verify = async (): Promise<Result<Verified> | null> => {
    const before = typed.current;
    setProblem(null);
    const result = await commands.run('pairing.verify', input, { mark, quiet: true });
    if (!result || typed.current !== before) return null;
    setVerified(isOk(result) ? result.ok : null);
    setProblem(isOk(result) ? null : result.error);
    return result;
  };

  const send = async (): Promise<Fault | null> => {
    const result = await commands.run('pairing.send', input, { mark, quiet: true });
    if (!result) return null;
    if (!isOk(result)) return result.error;
    token.type('');
    return null;
  };

  return {
    endpoint,
    token: { ...token, type: changing(token.type) },
    insecure,
    ...{ busy, verified, problem, verify, send },
    setEndpoint: changing(setEndpoint),
    setInsecure: changing(setInsecure),
  };
}
