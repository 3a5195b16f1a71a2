import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import TaskIcon from '@mui/icons-material/AssignmentLateOutlined';
import { isFollowUpLeft } from '#shared/model/pairing.ts';
import type { PairingRecord } from '#shared/model/pairing.ts';
import { Card } from '../../../parts/Card.tsx';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { Steps } from '../../../parts/Steps.tsx';
import { UrlLine } from '../../../parts/UrlLine.tsx';
import { useMarked, useStores, useView } from '../../../store/use-stores.ts';
import { Ago } from './Ago.tsx';
import { QueueRejection } from './QueueRejection.tsx';

function FollowUp({ record }: { readonly record: PairingRecord }) {
  const { commands, clipboard } = useStores();
  const go = useView((state) => state.go);
  const mark = `follow-up ${record.id}`;
  const busy = useMarked(mark);
  const id = record.pairingId;
  return (
    <Card
      tone="warn"
      icon={TaskIcon}
      below={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <ReasonButton
            variant="outlined"
            reason={null}
            busy={busy}
            onClick={() => void commands.run('pairing.followedUp', { id: record.id }, { mark })}
          >
            Done
          </ReasonButton>
          <Button onClick={() => go('console')}>Go to Console</Button>
          <QueueRejection record={record} />
        </Box>
      }
    >
      <Typography variant="h2">Reject it in Palette by hand</Typography>
      <Typography variant="body2" sx={{ mb: 1 }}>
        The pairing request of {record.clusterName ?? record.address} was cancelled{' '}
        <Ago at={record.followUp?.since ?? record.since} />, but Palette may not have heard of it. Its entry
        may still stand there for somebody to accept.
      </Typography>
      {id !== null && <UrlLine url={id} onCopy={() => clipboard.copy(id)} />}
      <Steps
        steps={[
          `Open the Palette console at ${record.endpoint} and choose Clusters.`,
          'Press Pair in the box on top and find the request by this pairing ID.',
          'Press Reject. If it is not there, Palette has heard of it: nothing is left to do.',
        ]}
      />
    </Card>
  );
}

/** What is left to be done in Palette. It stays until somebody has, whether its host is there or not. */
export function FollowUps({ records }: { readonly records: readonly PairingRecord[] }) {
  const open = records.filter(isFollowUpLeft);
  if (open.length === 0) return null;
  return (
    <Box component="section" aria-label="Follow-up tasks" sx={{ display: 'grid', gap: 2 }}>
      {open.map((record) => (
        <FollowUp key={record.id} record={record} />
      ))}
    </Box>
  );
}
