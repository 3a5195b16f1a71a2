import type { Client } from '#shared/contract/client.ts';
import type { FeedPage } from './feed.ts';

/** More often than the app takes a page's word for it. */
const everyMs = 25_000;

/** Tells the app, as long as this page can be seen, that hosts are worth looking at. Returns its own off-switch. */
export function keepAttending(
  client: Pick<Client, 'call'>,
  page: Pick<FeedPage, 'isHidden' | 'onVisible'>,
): () => void {
  const attend = (): void => {
    if (!page.isHidden()) void client.call('hosts.attend', {});
  };
  const offVisible = page.onVisible(attend);
  const timer = setInterval(attend, everyMs);
  attend();
  return () => {
    offVisible();
    clearInterval(timer);
  };
}
