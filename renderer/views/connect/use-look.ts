import { useState } from 'react';
import type { ConsoleIdentity } from '#shared/model/palette.ts';
import { largestCaFile } from '#shared/model/palette.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault, isOk } from '#shared/model/result.ts';
import { base64 } from '../../parts/base64.ts';
import { useMarked, useStores } from '../../store/use-stores.ts';

/** What a console shows, and by which file it was checked; null: by what this laptop has. */
export interface Shown {
  readonly identity: ConsoleIdentity;
  /** In base64. */
  readonly caFile: string | null;
}

/** Looks at the certificate of a console, and hands on what it shows. */
export function useLook(onSeen: (shown: Shown) => void) {
  const { commands } = useStores();
  const busy = useMarked('console-look');
  const [problem, setProblem] = useState<Fault | null>(null);
  const look = async (endpoint: string, caFile: string | null): Promise<void> => {
    const result = await commands.run(
      'console.look',
      { endpoint: endpoint.trim(), ...(caFile !== null && { caFile }) },
      { mark: 'console-look', quiet: true },
    );
    if (!result) return;
    if (isOk(result)) onSeen({ identity: result.ok, caFile });
    else setProblem(result.error);
  };
  return {
    ...{ busy, problem },
    run: (endpoint: string) => look(endpoint, null),
    /** By the authorities in this file. */
    runWith: async (endpoint: string, file: File): Promise<void> => {
      if (file.size > largestCaFile) setProblem(fault('ca-unreadable', { why: 'it is too large' }));
      else await look(endpoint, base64(new Uint8Array(await file.arrayBuffer())));
    },
  };
}
