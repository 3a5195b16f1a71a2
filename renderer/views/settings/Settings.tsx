import { useState } from 'react';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { ViewFrame } from '../../parts/ViewFrame.tsx';
import { FieldlinkTab } from './FieldlinkTab.tsx';
import { HostSettingsTab } from './HostSettingsTab.tsx';

/** Tab **Settings**: the host under Viewing, as in Local UI. Tab **Fieldlink**: this app. */
export function Settings() {
  const [tab, setTab] = useState<'host' | 'app'>('host');
  return (
    <ViewFrame title="Settings">
      <Tabs
        value={tab}
        onChange={(_, next: 'host' | 'app') => setTab(next)}
        aria-label="Settings"
        sx={{ borderBottom: '1px solid', borderColor: 'divider', flex: 'none' }}
      >
        <Tab value="host" label="Settings" id="tab-host" aria-controls="panel-host" />
        <Tab value="app" label="Fieldlink" id="tab-app" aria-controls="panel-app" />
      </Tabs>
      <Box role="tabpanel" id="panel-host" aria-labelledby="tab-host" hidden={tab !== 'host'}>
        {tab === 'host' && <HostSettingsTab />}
      </Box>
      <Box role="tabpanel" id="panel-app" aria-labelledby="tab-app" hidden={tab !== 'app'}>
        {tab === 'app' && <FieldlinkTab />}
      </Box>
    </ViewFrame>
  );
}
