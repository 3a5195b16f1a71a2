import { useState } from 'react';
import type { ConsoleIdentity } from '#shared/model/palette.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { useMarked, useStores } from '../../store/use-stores.ts';

/** Looks at the certificate of a console, and hands on what it shows. */
export function useLook(onSeen: (identity: ConsoleIdentity) => void) {
  const { commands } = useStores();
  const busy = useMarked('console-look');
  const [problem, setProblem] = useState<Fault | null>(null);
  const run = async (endpoint: string): Promise<void> => {
    const result = await commands.run(
      'console.look',
      { endpoint: endpoint.trim() },
      { mark: 'console-look', quiet: true },
    );
    if (!result) return;
    if (isOk(result)) onSeen(result.ok);
    else setProblem(result.error);
  };
  return { busy, problem, run };
}
