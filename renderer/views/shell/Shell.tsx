import { Suspense, lazy, useEffect, useRef } from 'react';
import type { ComponentType } from 'react';
import Box from '@mui/material/Box';
import { useView } from '../../store/use-stores.ts';
import { views } from '../../store/view.ts';
import type { ViewSlug } from '../../store/view.ts';
import { Hosts } from '../hosts/Hosts.tsx';
import { Dock } from './Dock.tsx';
import { LineBanner } from './LineBanner.tsx';
import { MainMenu } from './MainMenu.tsx';
import { SkipLink } from './SkipLink.tsx';

/** Only the first screen is in the first bundle. */
const bodies: Record<ViewSlug, ComponentType> = {
  hosts: Hosts,
  'linked-edge-hosts': lazy(() =>
    import('../linked-edge-hosts/LinkedEdgeHosts.tsx').then((m) => ({ default: m.LinkedEdgeHosts })),
  ),
  settings: lazy(() => import('../settings/Settings.tsx').then((m) => ({ default: m.Settings }))),
  registration: lazy(() =>
    import('../registration/Registration.tsx').then((m) => ({ default: m.Registration })),
  ),
  console: lazy(() => import('../console/Console.tsx').then((m) => ({ default: m.Console }))),
  session: lazy(() => import('../session/Session.tsx').then((m) => ({ default: m.Session }))),
};

/** Moves focus to the heading of the new view, so that screen readers and Tab start there. Not on the first paint. */
function FocusHeading({ view }: { readonly view: ViewSlug }) {
  const before = useRef(view);
  useEffect(() => {
    document.title = `${views.find(({ slug }) => slug === view)?.label ?? ''} – Fieldlink`;
    if (before.current === view) return;
    before.current = view;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [view]);
  return null;
}

export function Shell() {
  const view = useView((state) => state.view);
  const Body = bodies[view];
  return (
    <Box sx={{ display: 'flex', height: '100%' }}>
      <SkipLink />
      <MainMenu />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <LineBanner />
        <Box
          component="main"
          id="main"
          tabIndex={0}
          sx={{ flex: 1, minHeight: 0, overflow: 'auto', display: 'flex', flexDirection: 'column' }}
        >
          <Suspense fallback={null}>
            <Body />
            <FocusHeading view={view} />
          </Suspense>
        </Box>
        <Dock />
      </Box>
    </Box>
  );
}
