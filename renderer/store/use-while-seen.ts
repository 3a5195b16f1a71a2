import { useEffect, useEffectEvent } from 'react';
import { browserPage } from './feed.ts';

/**
 * Reads at once, every `everyMs` as long as somebody can see the page, and when it comes back into sight; anew for another
 * `of`. Null: there is nothing to read.
 */
export function useWhileSeen(of: string | null, everyMs: number, read: () => void): void {
  const onRead = useEffectEvent(read);
  useEffect(() => {
    if (of === null) return undefined;
    const readSeen = (): void => {
      if (!browserPage.isHidden()) onRead();
    };
    readSeen();
    const timer = setInterval(readSeen, everyMs);
    const offVisible = browserPage.onVisible(readSeen);
    return () => {
      clearInterval(timer);
      offVisible();
    };
  }, [of, everyMs]);
}
