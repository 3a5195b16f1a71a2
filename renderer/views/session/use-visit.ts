import { useEffect, useState } from 'react';
import { isOk } from '#shared/model/result.ts';
import type { JournalPage } from '#shared/model/visit.ts';
import { useStores } from '../../store/use-stores.ts';

/**
 * A visit (null: the one under way) with all its lines, kept up to date while somebody looks: whenever the journal has
 * grown, only what is new is pulled, one pull at a time. Null until the first has come.
 */
export function useVisit(visit: string | null): JournalPage | null {
  const { client, feed } = useStores();
  const [page, setPage] = useState<JournalPage | null>(null);
  useEffect(() => {
    let gone = false;
    let pulling = false;
    let stale = true;
    let held: JournalPage | null = null;
    const pull = async (): Promise<void> => {
      if (pulling) return;
      pulling = true;
      while (stale) {
        stale = false;
        const from = held?.next ?? 0;
        const answer = await client.call('journal.read', visit === null ? { from } : { visit, from });
        if (gone || !isOk(answer)) break;
        held = { ...answer.ok, entries: [...(held?.entries ?? []), ...answer.ok.entries] };
        setPage(held);
      }
      pulling = false;
    };
    void pull();
    const off = feed.store.subscribe((state, before) => {
      if (state.journal === before.journal) return;
      stale = true;
      void pull();
    });
    return () => {
      gone = true;
      off();
    };
  }, [client, feed, visit]);
  return page;
}
