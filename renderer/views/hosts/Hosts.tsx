import { useMemo } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ViewFrame } from '../../parts/ViewFrame.tsx';
import { useFeed, useView } from '../../store/use-stores.ts';
import { AddHost } from './AddHost.tsx';
import { ChangesLine } from './ChangesLine.tsx';
import { HostDialogs } from './HostDialogs.tsx';
import { HostsEmpty } from './HostsEmpty.tsx';
import { HostStepButtons } from './HostStepButtons.tsx';
import { HostTable } from './HostTable.tsx';
import { HostTableSkeleton } from './HostTableSkeleton.tsx';
import { VaultNotice } from './VaultNotice.tsx';
import { KeepLooking } from './find/KeepLooking.tsx';
import { hostSteps, hostsSummary, inOrder } from './host-steps.ts';
import { useFirstLook } from './use-first-look.ts';

/** Every edge host found, and the way from found to linked. */
export function Hosts() {
  const known = useFeed((state) => state.hosts);
  const selected = useView((state) => state.selected);
  const setSelected = useView((state) => state.setSelected);
  const openDialog = useView((state) => state.openDialog);
  useFirstLook(known);
  const hosts = useMemo(() => inOrder(known ?? []), [known]);
  const steps = useMemo(() => hostSteps(hosts, selected), [hosts, selected]);
  const remembered = useFeed(({ app }) => app?.vault.remembered?.username ?? null);
  const ticked = hosts.filter(({ key }) => selected.has(key)).length;

  const signsInAs = remembered === null ? [] : [`signs in as ${remembered}, remembered on this laptop`];

  return (
    <ViewFrame
      title="Hosts"
      summary={
        known
          ? [hosts.length > 0 ? hostsSummary(hosts) : 'No host found yet', ...signsInAs].join(' · ')
          : 'Loading…'
      }
      actions={hosts.length > 0 && <HostStepButtons steps={steps} />}
    >
      <VaultNotice />
      {/* In one place from the first paint on: what is being typed outlives the first host that turns up. */}
      <AddHost isPrimary={steps.next === 'find'}>
        <Button onClick={() => openDialog({ kind: 'expect' })}>Expected fingerprints</Button>
        {ticked > 0 && (
          <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1, fontWeight: 600 }}>
            {ticked} selected
            <Button onClick={() => setSelected(new Set())}>Clear selection</Button>
          </Box>
        )}
      </AddHost>
      <Box
        sx={{
          flex: 'none',
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 3,
          rowGap: 1,
        }}
      >
        {hosts.length > 0 && <ChangesLine hosts={hosts} />}
        <KeepLooking />
      </Box>
      {!known ? <HostTableSkeleton /> : hosts.length === 0 ? <HostsEmpty /> : <HostTable hosts={hosts} />}
      <HostDialogs />
    </ViewFrame>
  );
}
