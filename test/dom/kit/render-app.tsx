import createCache from '@emotion/cache';
import { act, configure, render } from '@testing-library/react';
import type { Topics } from '#shared/contract/topics.ts';
import type { ClipboardPage } from '#renderer/store/clipboard.ts';
import { createStores } from '#renderer/store/stores.ts';
import type { Stores } from '#renderer/store/stores.ts';
import type { ViewSlug } from '#renderer/store/view.ts';
import { App } from '#renderer/boot/App.tsx';
// Loaded here, so that a lazy view or dialog is there at once however busy the machine is.
import '#renderer/views/linked-edge-hosts/LinkedEdgeHosts.tsx';
import '#renderer/views/content/UploadDialog.tsx';
import '#renderer/views/runs/CancelUploadDialog.tsx';
import '#renderer/views/settings/Settings.tsx';
import '#renderer/views/registration/Registration.tsx';
import '#renderer/views/console/Console.tsx';
import '#renderer/views/session/Session.tsx';
import '#renderer/views/opened/Opened.tsx';
import '#renderer/views/hosts/dialogs/TrustDialog.tsx';
import '#renderer/views/hosts/dialogs/SignInDialog.tsx';
import '#renderer/views/hosts/dialogs/NoteDialog.tsx';
import '#renderer/views/hosts/plan/LinkDialog.tsx';
import '#renderer/views/hosts/dialogs/ChangedDialog.tsx';
import { scriptedTransport } from './scripted-transport.ts';
import type { Answers, ScriptedTransport } from './scripted-transport.ts';
import { settled } from './settled.ts';

configure({ asyncUtilTimeout: 10_000 });

/** Styles go nowhere: jsdom would weigh every rule for every element at every query. */
const styleCache = createCache({ key: 'fl', container: document.createElement('div') });

export interface RenderedApp {
  readonly app: ScriptedTransport;
  readonly stores: Stores;
}

export interface RenderOptions {
  readonly view?: ViewSlug;
  readonly topic?: string;
  readonly answers?: Answers;
  readonly clipboardPage?: ClipboardPage;
}

/** The whole window over a scripted app, with its first snapshot on screen. */
export async function renderApp(topics: Partial<Topics>, options: RenderOptions = {}): Promise<RenderedApp> {
  const { view = 'hosts', topic = '', answers = {}, clipboardPage } = options;
  const app = scriptedTransport(topics, answers);
  const stores = createStores(app, { at: { view, topic }, ...(clipboardPage && { clipboardPage }) });
  render(<App stores={stores} styleCache={styleCache} />);
  await act(async () => {
    stores.feed.start();
    await settled();
  });
  return { app, stores };
}
