import { createRoot } from 'react-dom/client';
import '#shared/contract/sentences/first.ts';
import { pickTransport } from '../bridge/pick-transport.ts';
import { keepAttending } from '../store/attention.ts';
import { browserPage } from '../store/feed.ts';
import { createStores } from '../store/stores.ts';
import { placeOf, syncWithHistory } from '../store/view.ts';
import { App } from './App.tsx';
import { createStyleCache } from './emotion-cache.ts';

const root = document.getElementById('root');
if (!root) throw new Error('#root is missing');

const stores = createStores(pickTransport(), { at: placeOf(location.hash) });
syncWithHistory(stores.view);
stores.feed.start();
keepAttending(stores.client, browserPage);
createRoot(root).render(<App stores={stores} styleCache={createStyleCache()} />);
