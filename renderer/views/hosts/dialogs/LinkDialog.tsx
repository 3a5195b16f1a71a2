import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import { hostLabel, shortHostId } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { roleOf } from '#shared/model/role.ts';
import { leaseWarnings } from '#shared/model/warnings.ts';
import { Card } from '../../../parts/Card.tsx';
import { FaultText } from '../../../parts/FaultText.tsx';
import { HostPicker } from '../../../parts/HostPicker.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { useFeed, useMarked, useStores, useView } from '../../../store/use-stores.ts';
import { FollowerPlan } from './FollowerPlan.tsx';
import { planFollowers, possibleLeaders, suggestLeader } from './link-plan.ts';
import { useHostsByKey } from './use-hosts-by-key.ts';

/** Choose the leader, see for every follower whether it can be linked, confirm once. Nobody sees a token. */
export function LinkDialog({ keys }: { readonly keys: readonly string[] }) {
  const { commands, view } = useStores();
  const close = useView((state) => state.closeDialog);
  const hosts = useFeed((state) => state.hosts);
  const chosen = useHostsByKey(keys);
  const busy = useMarked('link');
  const leaders = useMemo(() => possibleLeaders(hosts ?? []), [hosts]);
  // Suggested once: a leader that turns up while the dialog is open must not change what is about to be confirmed.
  const [leaderKey, setLeaderKey] = useState(() => suggestLeader(leaders, chosen)?.key ?? '');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Fault | null>(null);
  const leader = leaders.find(({ key }) => key === leaderKey);
  const plan = planFollowers(chosen, leader);
  const followers = plan.filter(({ host, verdict }) => verdict === null && !left.has(host.key));

  const link = async (): Promise<void> => {
    const input = { leader: leaderKey, followers: followers.map(({ host }) => host.key) };
    const result = await commands.run('link.toLeader', input, { mark: 'link', quiet: true });
    if (!result) return;
    if (!isOk(result)) {
      setProblem(result.error);
      return;
    }
    view.getState().setSelected(new Set());
    close();
  };

  const toggle = (key: string): void => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };

  const count = followers.length;
  return (
    <Modal
      title="Link to leader"
      width="md"
      onClose={close}
      confirm={{
        label: count === 1 ? 'Link 1 host' : `Link ${count} hosts`,
        busy,
        reason: count > 0 ? null : 'None of these hosts can be linked to this leader.',
        run: () => void link(),
      }}
    >
      <Box sx={{ pt: 1 }}>
        <HostPicker label="Leader" hosts={leaders} value={leaderKey} onPick={setLeaderKey} />
      </Box>
      {leader && (
        <Typography variant="body2" sx={{ color: 'text.secondary', my: 1.5 }}>
          {roleOf(leader) === 'leader'
            ? `${shortHostId(hostLabel(leader))} is a leader already.`
            : `${shortHostId(hostLabel(leader))} becomes the leader: it starts generating tokens.`}{' '}
          The IP address of a linked host cannot be changed any more.
        </Typography>
      )}
      {leaseWarnings(leader ? [leader, ...followers.map(({ host }) => host)] : []).map((warning) => (
        <Box key={warning.code} sx={{ mb: 1.5 }}>
          <Card tone="warn" icon={WarningIcon}>
            <FaultText fault={warning} />
          </Card>
        </Box>
      ))}
      {problem && (
        <Box role="alert" sx={{ mb: 2, color: 'error.main' }}>
          <FaultText fault={problem} />
        </Box>
      )}
      <FollowerPlan plan={plan} left={left} onToggle={toggle} />
    </Modal>
  );
}
