import { useState } from 'react';
import type { Input, Output } from '#shared/contract/methods.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { useStores } from './use-stores.ts';
import { useWhileSeen } from './use-while-seen.ts';

/** Lists that nobody tells of: they are asked for while somebody looks at them. */
type Pulled = 'tokens.list' | 'edgeHosts.list';

const everyMs = 5_000;

export interface PulledList<M extends Pulled> {
  /** As read last; null: not read yet. */
  readonly data: Output<M> | null;
  /** Epoch milliseconds of this laptop; 0: not read yet. */
  readonly readAt: number;
  /** Why it is not of now. */
  readonly fault: Fault | null;
  /** Reads anew, at once. */
  again(): void;
}

interface Read<M extends Pulled> extends Omit<PulledList<M>, 'again'> {
  readonly of: string | null;
}

const nothing = { data: null, readAt: 0, fault: null } as const;

/** The list of what is looked at (`of`: a console or project; null: nothing to read), read again and again while it is seen. */
export function usePulled<M extends Pulled>(method: M, of: string | null): PulledList<M> {
  const { commands } = useStores();
  const [read, setRead] = useState<Read<M>>({ ...nothing, of });
  const again = (): void => {
    void commands.run(method, {} as Input<M>, { mark: method, quiet: true }).then((result) => {
      if (!result) return;
      setRead((before) =>
        isOk(result)
          ? { of, data: result.ok, readAt: Date.now(), fault: null }
          : { ...(before.of === of ? before : nothing), of, fault: result.error },
      );
    });
  };
  useWhileSeen(of, everyMs, again);
  return { ...(read.of === of ? read : nothing), again };
}
