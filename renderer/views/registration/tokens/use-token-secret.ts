import { useEffect, useState } from 'react';
import { isOk } from '#shared/model/result.ts';
import { useMarked, useStores } from '../../../store/use-stores.ts';
import { clipboardMs } from './token-words.ts';

const shownMs = 30_000;

/** The token itself, asked of the console each time: shown for half a minute, or copied without being shown. */
export function useTokenSecret(uid: string) {
  const { commands, clipboard } = useStores();
  const mark = `token-reveal ${uid}`;
  const busy = useMarked(mark);
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = setTimeout(() => setShown(null), shownMs);
    return () => clearTimeout(timer);
  }, [shown]);
  const ask = async (): Promise<string | null> => {
    const result = await commands.run('tokens.reveal', { uid }, { mark });
    return result && isOk(result) ? result.ok.token : null;
  };
  return {
    busy,
    shown,
    toggle: async (): Promise<void> => setShown(shown === null ? await ask() : null),
    copy: async (): Promise<boolean> => {
      const token = shown ?? (await ask());
      return token !== null && clipboard.copySecret(token, clipboardMs);
    },
  };
}
