import { useEffect, useState } from 'react';
import type { Input, Output } from '#shared/contract/methods.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { useStores } from '../../../store/use-stores.ts';
import { useSignedIn } from '../../connect/use-signed-in.ts';

type Wish = Input<'sites.check'>;

export interface SiteCheckState {
  /** Null: not told, or not of what is asked now. */
  readonly told: Output<'sites.check'> | null;
  /** Why it is not. */
  readonly fault: Fault | null;
  readonly isSignedIn: boolean;
  /** It is being asked. */
  readonly isAsked: boolean;
  again(): void;
}

const nothing = { of: '', told: null, fault: null };

/** vendor: Validate: what sending it would come to, asked anew whenever it is another; null: nothing to ask. */
export function useSiteCheck(wish: Wish | null): SiteCheckState {
  const { client } = useStores();
  const endpoint = useSignedIn();
  const [round, setRound] = useState(0);
  const [seen, setSeen] = useState<{
    readonly of: string;
    readonly told: Output<'sites.check'> | null;
    readonly fault: Fault | null;
  }>(nothing);
  const asked = wish && endpoint !== null ? JSON.stringify([round, endpoint, wish]) : '';
  useEffect(() => {
    if (asked === '') return undefined;
    let isOld = false;
    const [, , input] = JSON.parse(asked) as [number, string, Wish];
    void client.call('sites.check', input).then((result) => {
      if (isOld) return;
      setSeen({
        of: asked,
        ...(isOk(result) ? { told: result.ok, fault: null } : { told: null, fault: result.error }),
      });
    });
    return () => {
      isOld = true;
    };
  }, [client, asked]);
  const { told, fault } = seen.of === asked ? seen : nothing;
  return {
    ...{ told, fault, isSignedIn: endpoint !== null, isAsked: asked !== '' && seen.of !== asked },
    again: () => setRound(round + 1),
  };
}
