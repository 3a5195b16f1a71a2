import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import type { MovePlan } from '#shared/model/move-plan.ts';
import { groupToMove, planMove, possibleHeirs } from '#shared/model/move-plan.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { lists } from '#shared/model/role.ts';
import { suggestLeader } from '#shared/model/suggest-leader.ts';
import { FaultText } from '../../parts/FaultText.tsx';
import { HostPicker } from '../../parts/HostPicker.tsx';
import { Modal } from '../../parts/Modal.tsx';
import { Steps } from '../../parts/Steps.tsx';
import { reasonOf } from '../../parts/reason-of.ts';
import { useFeed, useMarked, useStores } from '../../store/use-stores.ts';
import { usePlanChecks } from '../links/use-plan-checks.ts';
import { MoveRows } from './MoveRows.tsx';
import { moveStepWords } from './move-words.ts';

const noHosts: readonly HostRecord[] = [];
const noPlan: MovePlan = { refusal: null, rows: [] };

/** Who of the group should lead it; one from outside only where none of its own can. */
function suggested(heirs: readonly HostRecord[], from: HostRecord): string {
  const own = heirs.filter((host) => lists(host, from));
  return suggestLeader(own.length > 0 ? own : heirs, own)?.leader.key ?? '';
}

/** The whole way of a group to another leader: its steps, what becomes of every host, one confirm. */
export function MoveDialog({ from, onClose }: { readonly from: HostRecord; onClose(): void }) {
  const { commands } = useStores();
  const all = useFeed((state) => state.hosts ?? noHosts);
  const busy = useMarked('move');
  const heirs = useMemo(() => possibleHeirs(from, all), [from, all]);
  // Suggested once: a host that turns up meanwhile must not change what is about to be confirmed.
  const [toKey, setToKey] = useState(() => suggested(heirs, from));
  const [joins, setJoins] = useState(true);
  const [problem, setProblem] = useState<Fault | null>(null);
  const to = all.find(({ key }) => key === toKey);
  const names = useMemo(() => groupToMove(from, all), [from, all]);
  const plan = useMemo(
    () => (to ? planMove({ from, to, joins }, names, all) : noPlan),
    [from, to, joins, names, all],
  );

  // Each follower pings the host that shall lead; what they say comes with the hosts.
  const followers = useMemo(() => all.filter(({ key }) => names.includes(key)), [all, names]);
  usePlanChecks(toKey === '' ? null : toKey, followers);

  const move = async (): Promise<void> => {
    const result = await commands.run(
      'link.move',
      { from: from.key, to: toKey, joins },
      { mark: 'move', quiet: true },
    );
    if (!result) return;
    if (isOk(result)) onClose();
    else setProblem(result.error);
  };

  // What one host is refused for stands in its own line, the first of them.
  const isTold = plan.rows.some(({ state }) => state === 'fail');
  const trouble = problem ?? (isTold ? null : plan.refusal);
  const count = plan.rows.filter(({ does }) => does !== 'stays' && does !== 'left').length;
  const reason = to ? reasonOf(plan.refusal) : 'No other host of this site can lead: sign in to one first.';
  return (
    <Modal
      title="Move group to another leader"
      width="md"
      fill
      onClose={onClose}
      confirm={{ label: `Move ${count} hosts`, busy, reason, run: () => void move() }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, pt: 1 }}>
        <HostPicker label="New leader" hosts={heirs} value={toKey} onPick={setToKey} />
        <FormControlLabel
          control={<Checkbox checked={joins} onChange={(_, on) => setJoins(on)} />}
          label="The old leader comes along"
        />
      </Box>
      {to && (
        <Box sx={{ typography: 'body2', '& ol': { columns: { sm: 2 } }, '& li': { breakInside: 'avoid' } }}>
          <Steps steps={moveStepWords(plan, from.facts?.canStopTokenGeneration !== true)} />
        </Box>
      )}
      {trouble && (
        <Box role="alert" sx={{ mb: 1.5, color: 'error.main' }}>
          <FaultText fault={trouble} />
        </Box>
      )}
      <Typography component="h3" variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
        What becomes of each host
      </Typography>
      <MoveRows rows={plan.rows} />
    </Modal>
  );
}
