import { Suspense, lazy, useMemo } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { HostRecord } from '#shared/model/host.ts';
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
import { easilySeen } from './columns.ts';
import { hostSteps, hostsSummary } from './host-steps.ts';
import { HostTools } from './list/HostTools.tsx';
import { useHostList } from './list/use-host-list.ts';
import { useFirstLook } from './use-first-look.ts';
import { TableOrPicture } from './TableOrPicture.tsx';

const Picture = lazy(() => import('./picture/Picture.tsx').then((m) => ({ default: m.Picture })));

const nobody: readonly HostRecord[] = [];

/** Every edge host found, and the way from found to linked. */
export function Hosts() {
  const known = useFeed((state) => state.hosts);
  const setSelected = useView((state) => state.setSelected);
  const openDialog = useView((state) => state.openDialog);
  const hostsAs = useView((state) => state.hostsAs);
  useFirstLook(known);
  const hosts = known ?? nobody;
  const list = useHostList(hosts);
  const { shown, ticked } = list;
  const steps = useMemo(() => hostSteps(hosts, ticked.length > 0 ? ticked : shown), [hosts, ticked, shown]);
  const summary = useMemo(() => hostsSummary(hosts), [hosts]);
  const remembered = useFeed(({ app }) => app?.vault.remembered?.username ?? null);
  const isLong = hosts.length >= easilySeen || shown.length < hosts.length;

  const signsInAs = remembered === null ? [] : [`signs in as ${remembered}, remembered on this laptop`];

  return (
    <ViewFrame
      title="Hosts"
      summary={
        known ? [hosts.length > 0 ? summary : 'No host found yet', ...signsInAs].join(' · ') : 'Loading…'
      }
      actions={hosts.length > 0 && <HostStepButtons steps={steps} />}
    >
      <VaultNotice />
      {/* In one place from the first paint on: what is being typed outlives the first host that turns up. */}
      <AddHost isPrimary={steps.next === 'find'}>
        <Button onClick={() => openDialog({ kind: 'expect' })}>Expected fingerprints</Button>
        {ticked.length > 0 && !isLong && (
          <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1, fontWeight: 600 }}>
            {ticked.length} selected
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
        {hosts.length > 0 && <TableOrPicture />}
        {hosts.length > 0 && <ChangesLine hosts={hosts} />}
        <KeepLooking />
      </Box>
      {isLong && hostsAs === 'table' && <HostTools all={hosts} list={list} />}
      {!known ? (
        <HostTableSkeleton />
      ) : hosts.length === 0 ? (
        <HostsEmpty />
      ) : hostsAs === 'picture' ? (
        <Suspense fallback={null}>
          <Picture hosts={hosts} />
        </Suspense>
      ) : (
        <HostTable list={list} long={isLong} />
      )}
      <HostDialogs />
    </ViewFrame>
  );
}
