import '#shared/contract/sentences/later.ts';
import { useState } from 'react';
import Box from '@mui/material/Box';
import { TabBar } from '../../parts/TabBar.tsx';
import { ViewFrame } from '../../parts/ViewFrame.tsx';
import { FieldlinkTab } from './FieldlinkTab.tsx';
import { HostSettingsTab } from './HostSettingsTab.tsx';

type Tab = 'host' | 'app';

const tabs: readonly (readonly [Tab, string])[] = [
  ['host', 'Settings'],
  ['app', 'Fieldlink'],
];

/** Tab **Settings**: the host under Viewing, as in Local UI. Tab **Fieldlink**: this app. */
export function Settings() {
  const [tab, setTab] = useState<Tab>('host');
  return (
    <ViewFrame title="Settings" summary="The host you are viewing, and this app">
      <TabBar<Tab> label="Settings" tabs={tabs} value={tab} onPick={setTab} />
      <Box role="tabpanel" id="panel-host" aria-labelledby="tab-host" hidden={tab !== 'host'}>
        {tab === 'host' && <HostSettingsTab />}
      </Box>
      <Box role="tabpanel" id="panel-app" aria-labelledby="tab-app" hidden={tab !== 'app'}>
        {tab === 'app' && <FieldlinkTab />}
      </Box>
    </ViewFrame>
  );
}
