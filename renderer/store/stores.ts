import { createClient } from '#shared/contract/client.ts';
import type { Client, Transport } from '#shared/contract/client.ts';
import { clipboardThroughShell, createClipboard } from './clipboard.ts';
import type { Clipboard, ClipboardPage } from './clipboard.ts';
import { createCommands } from './commands.ts';
import type { Commands } from './commands.ts';
import { browserPage, createFeed } from './feed.ts';
import type { Feed, FeedPage } from './feed.ts';
import { createNotices } from './notices.ts';
import type { NoticesStore } from './notices.ts';
import { createView } from './view.ts';
import type { Place, ViewStore } from './view.ts';

export interface Stores {
  readonly client: Client;
  readonly feed: Feed;
  readonly view: ViewStore;
  readonly notices: NoticesStore;
  readonly commands: Commands;
  readonly clipboard: Clipboard;
}

export interface StoresOptions {
  readonly page?: FeedPage;
  readonly clipboardPage?: ClipboardPage;
  readonly at?: Place;
}

/** Everything the views read or drive, made from a transport alone. */
export function createStores(
  transport: Transport,
  { page = browserPage, clipboardPage, at = { view: 'hosts', topic: '' } }: StoresOptions = {},
): Stores {
  const client = createClient(transport);
  const feed = createFeed(client, page);
  const notices = createNotices();
  const shellClears = (): boolean => feed.store.getState().app?.capabilities.clipboardClear ?? false;
  return {
    client,
    feed,
    notices,
    view: createView(at),
    commands: createCommands(client, notices),
    clipboard: createClipboard(
      notices,
      shellClears,
      clipboardPage ?? clipboardThroughShell(client, shellClears),
    ),
  };
}
