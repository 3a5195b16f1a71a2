import { useEffect } from 'react';
import { browserPage } from '../../../store/feed.ts';
import { useStores } from '../../../store/use-stores.ts';

const everyMs = 5_000;

/** Reads the lists of this project anew as long as somebody can see them; null: there is none to read. */
export function useConsoleRead(projectUid: string | null): void {
  const { commands } = useStores();
  useEffect(() => {
    if (projectUid === null) return undefined;
    const read = (): void => {
      if (!browserPage.isHidden())
        void commands.run('console.read', {}, { mark: 'console-read', quiet: true });
    };
    read();
    const timer = setInterval(read, everyMs);
    const offVisible = browserPage.onVisible(read);
    return () => {
      clearInterval(timer);
      offVisible();
    };
  }, [commands, projectUid]);
}
