import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import { groupFindings } from '#shared/model/link-plan.ts';
import { checkLeader } from '#shared/model/preflight.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { reasonOf } from '../../../parts/reason-of.ts';
import { useFeed, useMarked, useStores, useView } from '../../../store/use-stores.ts';
import { useHostsByKey } from '../dialogs/use-hosts-by-key.ts';
import { FindingLine } from './FindingLine.tsx';
import { FixDialog } from './FixDialog.tsx';
import { LeaderPart } from './LeaderPart.tsx';
import { PlanList } from './PlanList.tsx';
import { useFixes } from './use-fixes.ts';
import { usePlan } from './use-plan.ts';
import { usePlanChecks } from '../../links/use-plan-checks.ts';
import { useSuggestion } from './use-suggestion.ts';
import { useTicks } from './use-ticks.ts';

const noHosts: readonly HostRecord[] = [];

/** Choose the leader, see for every host what stands in its way, mend it on the spot, confirm once. */
export function LinkDialog({ keys }: { readonly keys: readonly string[] }) {
  const { commands, view } = useStores();
  const close = useView((state) => state.closeDialog);
  const all = useFeed((state) => state.hosts ?? noHosts);
  const chosen = useHostsByKey(keys);
  const busy = useMarked('link');
  const [isRead, setRead] = useState(false);
  const { able, suggestion, isSettled } = useSuggestion(all, chosen, isRead);
  const [picked, setPicked] = useState<string | null>(null);
  const ticks = useTicks();
  const [problem, setProblem] = useState<Fault | null>(null);

  const isReady = isSettled || picked !== null;
  const leaderKey = picked ?? suggestion?.leader.key ?? null;
  const leader = all.find(({ key }) => key === leaderKey);
  const { asking, again } = usePlanChecks(leaderKey, chosen, setRead);
  const plan = usePlan(chosen, leader, all, !isReady || asking.size > 0);
  const fixes = useFixes(again);
  const taken = plan.filter(ticks.isTicked);
  const ofLeader = useMemo(() => (leader ? checkLeader(leader, all) : []), [leader, all]);
  const refusal = ofLeader.find(({ state }) => state === 'fail')?.fault ?? null;
  const ofGroup = useMemo(
    () => groupFindings(leader ? [leader, ...taken.map(({ host }) => host)] : []),
    [leader, taken],
  );

  const link = async (): Promise<void> => {
    if (leaderKey === null) return;
    const input = { leader: leaderKey, followers: taken.map(({ host }) => host.key) };
    const result = await commands.run('link.toLeader', input, { mark: 'link', quiet: true });
    if (!result) return;
    if (!isOk(result)) {
      setProblem(result.error);
      return;
    }
    view.getState().setSelected(new Set());
    close();
  };

  const pick = (key: string): void => {
    setPicked(key);
    ticks.renew();
  };

  const count = taken.length;
  const whyNot = (): string | null => {
    if (!leader) return 'There is no leader yet.';
    if (!isReady) return 'Fieldlink is still reading these hosts.';
    if (refusal) return reasonOf(refusal);
    return count > 0 ? null : 'None of these hosts can be linked to this leader.';
  };
  return (
    <>
      <Modal
        title="Link to leader"
        width="md"
        fill
        onClose={close}
        confirm={{
          label: count === 1 ? 'Link 1 host' : `Link ${count} hosts`,
          busy,
          reason: whyNot(),
          run: () => void link(),
        }}
      >
        <LeaderPart able={able} leader={leader} suggestion={suggestion} onPick={pick} />
        <Box sx={{ my: 1 }}>
          {(leader ? [...ofLeader, ...ofGroup] : []).map(
            ({ state, fault }) => fault && <FindingLine key={fault.code} state={state} fault={fault} />,
          )}
        </Box>
        {problem && (
          <Box role="alert" sx={{ mb: 2, color: 'error.main' }}>
            <FaultText fault={problem} />
          </Box>
        )}
        {leader ? (
          <PlanList plan={plan} ticks={ticks} asking={asking} onFix={fixes.run} />
        ) : (
          <Typography variant="body2">
            Nobody here can lead. Sign in to the host that shall lead, then choose Link to leader again.
          </Typography>
        )}
      </Modal>
      {fixes.open && <FixDialog {...fixes.open} onClose={fixes.close} onTrusted={fixes.afterTrust} />}
    </>
  );
}
