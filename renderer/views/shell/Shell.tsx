import { Suspense, useCallback, useEffect, useRef } from 'react';
import type { ComponentType } from 'react';
import Box from '@mui/material/Box';
import type { Fault } from '#shared/model/result.ts';
import { focusHeading } from '../../parts/focus-heading.ts';
import { OpenHelp } from '../../parts/open-help.ts';
import { openOnF1 } from '../../store/open-on-f1.ts';
import { keepTitle } from '../../store/page-title.ts';
import { useStores, useView } from '../../store/use-stores.ts';
import type { ViewSlug } from '../../store/view.ts';
import { Hosts } from '../hosts/Hosts.tsx';
import { Dock } from './Dock.tsx';
import { LineBanner } from './LineBanner.tsx';
import { MainMenu } from './MainMenu.tsx';
import { SkipLink } from './SkipLink.tsx';
import { fetchAhead, later } from './later.tsx';

/** Only the first screen is in the first bundle; the others come when it stands, before anybody asks for them. */
const bodies: Record<ViewSlug, ComponentType> = {
  hosts: Hosts,
  'linked-edge-hosts': later(() => import('../linked-edge-hosts/LinkedEdgeHosts.tsx'), 'LinkedEdgeHosts'),
  settings: later(() => import('../settings/Settings.tsx'), 'Settings'),
  registration: later(() => import('../registration/Registration.tsx'), 'Registration'),
  console: later(() => import('../console/Console.tsx'), 'Console'),
  session: later(() => import('../session/Session.tsx'), 'Session'),
  help: later(() => import('../help/Help.tsx'), 'Help'),
  about: later(() => import('../about/About.tsx'), 'About'),
};
const HelpSheet = later(() => import('../help/HelpSheet.tsx'), 'HelpSheet');

/** Files that wait for a person; also where files are dropped. */
const Opened = later(() => import('../opened/Opened.tsx'), 'Opened');

/** Moves focus to the heading of the new view, so that screen readers and Tab start there. Not on the first paint. */
function FocusHeading({ view }: { readonly view: ViewSlug }) {
  const before = useRef(view);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    focusHeading();
  }, [view]);
  return null;
}

export function Shell() {
  const view = useView((state) => state.view);
  const hasSheet = useView((state) => state.sheet !== null);
  const openSheet = useView((state) => state.openSheet);
  const openHelp = useCallback((about: Fault) => openSheet(about.code, about), [openSheet]);
  const stores = useStores();
  const Body = bodies[view];
  useEffect(() => keepTitle(stores), [stores]);
  useEffect(fetchAhead, []);
  useEffect(() => openOnF1(stores.view), [stores]);
  return (
    <OpenHelp value={openHelp}>
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
        <Suspense fallback={null}>
          <Opened />
        </Suspense>
      </Box>
      <Suspense fallback={null}>{hasSheet && <HelpSheet />}</Suspense>
    </OpenHelp>
  );
}
