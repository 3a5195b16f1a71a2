import type { Run } from '#shared/model/run.ts';
import { endWord, percentDone, watchEnds } from '#shared/model/run-progress.ts';
import { allViews } from '#shared/model/views.ts';
import type { Stores } from './stores.ts';

/** Only where the technician has allowed it already: nobody is asked. A shell that tells by itself never allows it. */
function tell(run: Run): void {
  if ('Notification' in window && Notification.permission === 'granted')
    new Notification(run.title, { body: `Ended: ${endWord(run)}.` });
}

/**
 * What the tab or the taskbar says of the page: how far the work is, what ended while the page was hidden (until it is
 * seen), else which view is open. Returns its own off-switch.
 */
export function keepTitle({ feed, view }: Pick<Stores, 'feed' | 'view'>): () => void {
  const endedSince = watchEnds();
  let missed: Run | null = null;
  const name = (): void => {
    const working = (feed.store.getState().runs ?? []).filter(({ state }) => state !== 'ended');
    const label = allViews.find(({ slug }) => slug === view.getState().view)?.label ?? '';
    if (working.length > 0) document.title = `${percentDone(working)} % · Fieldlink`;
    else document.title = missed ? `Ended: ${endWord(missed)} · Fieldlink` : `${label} – Fieldlink`;
  };
  const offs = [
    view.subscribe(name),
    feed.store.subscribe(({ runs }, before) => {
      if (runs === before.runs || !runs) return;
      const ended = endedSince(runs);
      if (document.hidden) {
        ended.forEach(tell);
        missed = ended.at(-1) ?? missed;
      }
      name();
    }),
  ];
  const seen = (): void => {
    if (document.hidden) return;
    missed = null;
    name();
  };
  document.addEventListener('visibilitychange', seen);
  name();
  return () => {
    for (const off of offs) off();
    document.removeEventListener('visibilitychange', seen);
  };
}
