import { Suspense, lazy, useMemo } from 'react';
import Box from '@mui/material/Box';
import type { HostRecord } from '#shared/model/host.ts';
import { ViewFrame } from '../../parts/ViewFrame.tsx';
import { useStable } from '../../parts/use-stable.ts';
import { useFeed, useStores, useView } from '../../store/use-stores.ts';
import { ChangesLine } from './ChangesLine.tsx';
import { HostDialogs } from './HostDialogs.tsx';
import { HostsBar } from './HostsBar.tsx';
import { HostsEmpty } from './HostsEmpty.tsx';
import { HostStepButtons } from './HostStepButtons.tsx';
import { HostTable } from './HostTable.tsx';
import { HostTableSkeleton } from './HostTableSkeleton.tsx';
import { VaultNotice } from './VaultNotice.tsx';
import { KeepLooking } from './find/KeepLooking.tsx';
import { changesSummary, hostSteps, hostsSummary, selectedWord } from './host-steps.ts';
import { HostTools } from './list/HostTools.tsx';
import { selectRules } from './list/host-rules.ts';
import { useHostList } from './list/use-host-list.ts';
import { useFirstLook } from './use-first-look.ts';
import { useHostStep } from './use-host-step.ts';
import { TableOrPicture } from './TableOrPicture.tsx';

const Picture = lazy(() => import('./picture/Picture.tsx').then((m) => ({ default: m.Picture })));

const nobody: readonly HostRecord[] = [];

/**
 * Every edge host found, and the way from found to linked. Runs whenever any host tells anything: what is below gets
 * figures and words, and is drawn again only when those are others.
 */
export function Hosts() {
  const { view } = useStores();
  const known = useFeed((state) => state.hosts);
  const remembered = useFeed(({ app }) => app?.vault.remembered?.username ?? null);
  const isTable = useView((state) => state.hostsAs === 'table');
  useFirstLook(known);
  const hosts = known ?? nobody;
  const list = useHostList(hosts);
  const { long, shown, ticked } = list;
  // The picture shows all of them, whatever the table leaves out.
  const inSight = isTable ? shown : hosts;
  const steps = useMemo(
    () => hostSteps(hosts, ticked.length > 0 ? ticked : inSight),
    [hosts, ticked, inSight],
  );
  const [summary, changes] = useMemo(() => [hostsSummary(hosts), changesSummary(hosts)], [hosts]);
  const selected = useMemo(() => selectedWord(ticked, shown), [ticked, shown]);
  const onStep = useHostStep(steps);
  const rules = useStable(() => selectRules(shown, hosts, view.getState().selected));

  const signsInAs = remembered === null ? [] : [`signs in as ${remembered}, remembered on this laptop`];
  return (
    <ViewFrame
      title="Hosts"
      summary={
        known ? [hosts.length > 0 ? summary : 'No host found yet', ...signsInAs].join(' · ') : 'Loading…'
      }
      actions={
        hosts.length > 0 && (
          <HostStepButtons
            toTrust={steps.toTrust.length}
            toSignIn={steps.toSignIn.length}
            toLink={steps.toLink.length}
            next={steps.next}
            onStep={onStep}
          />
        )
      }
    >
      <VaultNotice />
      {/* In one place from the first paint on: what is being typed outlives the first host that turns up. */}
      <HostsBar isPrimary={steps.next === 'find'} selected={isTable && long ? 0 : ticked.length} />
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
        {hosts.length > 0 && <ChangesLine text={changes} />}
        <KeepLooking />
      </Box>
      {isTable && long && (
        <HostTools shown={shown.length} of={hosts.length} selected={selected} rules={rules} />
      )}
      {!known ? (
        <HostTableSkeleton />
      ) : hosts.length === 0 ? (
        <HostsEmpty />
      ) : isTable ? (
        <HostTable list={list} />
      ) : (
        <Suspense fallback={null}>
          <Picture hosts={hosts} />
        </Suspense>
      )}
      <HostDialogs />
    </ViewFrame>
  );
}
