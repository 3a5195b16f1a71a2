import { useEffect, useState } from 'react';
import type { ContentCheck } from '#shared/model/content.ts';
import type { Result } from '#shared/model/result.ts';
import { useStores } from '../../store/use-stores.ts';

/** What shall be sent; a new one is looked at anew, even if it says the same. */
export interface Chosen {
  /** Path on this laptop. */
  readonly file: string;
  readonly signature: string | null;
}

/** What is known of the chosen file and of the host before anything is sent; null while they are asked. */
export function useContentCheck(leader: string, chosen: Chosen | null): Result<ContentCheck> | null {
  const { client } = useStores();
  const [answer, setAnswer] = useState<{ to: Chosen; result: Result<ContentCheck> } | null>(null);
  useEffect(() => {
    if (!chosen) return undefined;
    let over = false;
    void client.call('content.check', { leader, ...chosen }).then((result) => {
      if (!over) setAnswer({ to: chosen, result });
    });
    return () => {
      over = true;
    };
  }, [client, leader, chosen]);
  return answer && answer.to === chosen ? answer.result : null;
}
