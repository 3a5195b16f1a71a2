import { useState } from 'react';
import type { OpenedFile } from '#shared/model/opened.ts';
import { isOk, ok } from '#shared/model/result.ts';
import { bytesOf } from '../../parts/bytes-of.ts';
import { useFeed, useStores } from '../../store/use-stores.ts';
import type { Waiting } from './waiting.ts';

const none: readonly OpenedFile[] = [];

/** Files that the laptop's system handed over. */
export function useHanded(): readonly Waiting[] {
  const { client, commands } = useStores();
  const opened = useFeed(({ app }) => app?.opened ?? none);
  /** What the core may still name for a moment. */
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  return opened
    .filter(({ id }) => !done.has(id))
    .map((file) => ({
      ...file,
      read: async () => {
        const answer = await client.call('opened.read', { id: file.id });
        return isOk(answer) ? ok(bytesOf(answer.ok.base64)) : answer;
      },
      dismiss: () => {
        setDone((all) => new Set(all).add(file.id));
        void commands.run('opened.dismiss', { id: file.id });
      },
    }));
}
