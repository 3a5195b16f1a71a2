import { useState } from 'react';
import type { HostScreen } from '#shared/model/host-screen.ts';
import { isOk } from '#shared/model/result.ts';
import { useStores } from '../../store/use-stores.ts';
import { useWhileSeen } from '../../store/use-while-seen.ts';

const everyMs = 1_000;

/** What stands on the screen of a demo host, looked at again and again; null: not seen yet. */
export function useHostScreen(key: string): HostScreen | null {
  const { client } = useStores();
  const [seen, setSeen] = useState<{ readonly key: string; readonly screen: HostScreen } | null>(null);
  useWhileSeen(key, everyMs, () => {
    void client.call('demo.screen', { key }).then((told) => {
      if (isOk(told)) setSeen({ key, screen: told.ok });
    });
  });
  return seen?.key === key ? seen.screen : null;
}
