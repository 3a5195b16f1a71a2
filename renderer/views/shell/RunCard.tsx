import { useEffect } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import SyncIcon from '@mui/icons-material/SyncOutlined';
import type { Run } from '#shared/model/run.ts';
import { Card } from '../../parts/Card.tsx';
import { Meter } from '../../parts/Meter.tsx';
import { shortenWords } from '../../parts/shorten-ids.ts';
import { useMarked, useStores } from '../../store/use-stores.ts';
import { RunAction } from './RunAction.tsx';
import { RunItems } from './RunItems.tsx';
import { failures, itemsToShow, progressWord } from './run-words.ts';

/** Long enough to be read, short enough not to pile up; what failed stays until it is read away. */
const successShownMs = 10_000;

export function RunCard({ run }: { readonly run: Run }) {
  const { commands } = useStores();
  const cancelling = useMarked(`cancel ${run.id}`) || run.state === 'cancelling';
  const failed = failures(run);
  const ended = run.state === 'ended';
  const isGood = ended && failed.length === 0;

  useEffect(() => {
    if (!isGood) return undefined;
    const timer = setTimeout(
      () => void commands.run('runs.dismiss', { runId: run.id }, { quiet: true }),
      successShownMs,
    );
    return () => clearTimeout(timer);
  }, [isGood, run.id, commands]);

  return (
    <Card
      tone={ended ? (isGood ? 'good' : 'bad') : 'accent'}
      icon={ended ? (isGood ? CheckCircleIcon : ErrorIcon) : SyncIcon}
      {...(ended && {
        dismissLabel: 'Dismiss result',
        onDismiss: () => void commands.run('runs.dismiss', { runId: run.id }),
      })}
      action={<RunAction run={run} />}
    >
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {shortenWords(run.title)}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {cancelling ? 'Cancelling…' : progressWord(run)}
          {failed.length > 0 && ` · ${failed.length} failed`}
        </Typography>
      </Box>
      {!ended && (
        <Box sx={{ mt: 1 }}>
          <Meter
            label={`Progress: ${run.title}`}
            percent={run.total === 0 ? 0 : (run.done / run.total) * 100}
          />
        </Box>
      )}
      <RunItems items={itemsToShow(run)} />
    </Card>
  );
}
