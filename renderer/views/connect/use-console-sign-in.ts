import { useState } from 'react';
import type { Input } from '#shared/contract/methods.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { useMarked, useStores } from '../../store/use-stores.ts';
import type { Shown } from './use-look.ts';
import { useLook } from './use-look.ts';

/** A console whose certificate holds. */
export interface Vouched {
  readonly endpoint: string;
  /** An authority vouches for it; else somebody compared it, now or earlier. */
  readonly byAuthority: boolean;
  /** What somebody compared just now. Who compared earlier, and for which key, the core knows better; null: nobody. */
  readonly compared: string | null;
  /** By which authorities, where somebody named them just now: the file in base64. */
  readonly caFile: string | null;
}

type Login = Input<'console.signIn'>['login'];

/** One try. Without a login the API key in the vault is used. A certificate that changed meanwhile is shown. */
export function useConsoleSignIn(
  { endpoint, compared, caFile }: Vouched,
  look: (shown: Shown) => void,
  onDone: () => void,
) {
  const { commands } = useStores();
  const busy = useMarked('console-sign-in');
  const [problem, setProblem] = useState<Fault | null>(null);
  const looking = useLook(look);
  const signIn = async (login: Login, remember: boolean): Promise<void> => {
    const result = await commands.run(
      'console.signIn',
      {
        ...{ endpoint, remember },
        ...(login && { login }),
        ...(compared !== null && { certSha256: compared }),
        ...(caFile !== null && { caFile }),
      },
      { mark: 'console-sign-in', quiet: true },
    );
    if (!result) return;
    if (isOk(result)) onDone();
    else {
      setProblem(result.error);
      if (result.error.code === 'console-changed') await looking.run(endpoint);
    }
  };
  return { busy, problem, signIn };
}
