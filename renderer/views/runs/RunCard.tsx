import { useEffect } from 'react';
import type { ReactNode } from 'react';
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
import { RunGroups } from './RunGroups.tsx';
import { Figures } from './Figures.tsx';
import { TimeLeft } from './TimeLeft.tsx';
import { alone, failures, groupsOf, troubles } from './run-groups.ts';
import { isShort, linesOf, progressWord, titleOf, underWay } from './run-words.ts';
import { detailWord, phasePercent, stallOf } from './upload-words.ts';

/** Long enough to be read, short enough not to pile up; what failed stays until it is read away. */
const successShownMs = 10_000;

export interface RunCardProps {
  readonly run: Run;
  /** What else is told of it, where there is room. */
  readonly children?: ReactNode;
}

/** How work goes, what it waits for, how it ended and why; and the one thing that can be done about it. */
export function RunCard({ run, children }: RunCardProps) {
  const { commands } = useStores();
  const cancelling = useMarked(`cancel ${run.id}`) || run.state === 'cancelling';
  const failed = failures(run.items);
  const ended = run.state === 'ended';
  // Of a run of an earlier visit: the hosts have to be asked first.
  const isAsking = ended && run.items.some(({ end }) => end === null);
  const isGood = ended && failed.length === 0 && !isAsking;
  const isUpload = run.kind === 'upload';
  const isStalled = run.items.some((item) => stallOf(item) !== null);
  const lines = linesOf(run);
  const groups = lines.length > 0 ? lines.map(alone) : groupsOf(troubles(run));

  useEffect(() => {
    // What was found after a crash, or took an hour, is read away by a person.
    if (!isGood || run.interrupted || isUpload) return undefined;
    const timer = setTimeout(
      () => void commands.run('runs.dismiss', { runId: run.id }, { quiet: true }),
      successShownMs,
    );
    return () => clearTimeout(timer);
  }, [isGood, run.interrupted, isUpload, run.id, commands]);

  return (
    <Card
      tone={isGood ? 'good' : failed.length > 0 && ended ? 'bad' : isStalled ? 'warn' : 'accent'}
      icon={isGood ? CheckCircleIcon : failed.length > 0 && ended ? ErrorIcon : SyncIcon}
      {...(ended && {
        dismissLabel: 'Dismiss result',
        onDismiss: () => void commands.run('runs.dismiss', { runId: run.id }),
      })}
      action={<RunAction run={run} />}
      {...(groups.length > 0 && { below: <RunGroups groups={groups} /> })}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {shortenWords(titleOf(run))}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {cancelling ? 'Cancelling…' : progressWord(run)}
          </Typography>
        </Box>
        {!ended && !isUpload && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            <TimeLeft run={run} />
          </Typography>
        )}
      </Box>
      {!ended && (
        <Box sx={{ mt: 1 }}>
          <Meter
            label={`Progress: ${run.title}`}
            percent={phasePercent(run)}
            text={detailWord(run)}
            tone={isStalled ? 'warning' : 'primary'}
          />
        </Box>
      )}
      {!ended && isUpload && <Figures run={run} />}
      {!ended && !isShort(run) && (
        <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
          {underWay(run)}
        </Typography>
      )}
      {children}
    </Card>
  );
}
