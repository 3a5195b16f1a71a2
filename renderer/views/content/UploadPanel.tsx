import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import { phaseOf } from '#shared/model/upload-phase.ts';
import type { Run } from '#shared/model/run.ts';
import { useFeed } from '../../store/use-stores.ts';
import { RunCard } from '../runs/RunCard.tsx';
import { UploadPhases } from './UploadPhases.tsx';
import { keptWord, syncedWord, uploadAt } from './panel-words.ts';

function Details({ run, host }: { readonly run: Run; readonly host: HostRecord }) {
  const line = run.state === 'ended' ? keptWord(run) : syncedWord(run, host);
  return (
    <>
      {run.state !== 'ended' && <UploadPhases phase={phaseOf(run)?.phase ?? null} />}
      {line !== '' && (
        <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
          {line}
        </Typography>
      )}
    </>
  );
}

/** The upload to this host, the last one until it is read away: its run with all that the foot of the window has no room for. */
export function UploadPanel({ host }: { readonly host: HostRecord }) {
  const run = useFeed(({ runs, hosts }) => uploadAt(runs ?? [], hosts ?? [], host.key));
  if (!run) return null;
  return (
    <Box component="section" aria-label="Content upload" sx={{ flex: 'none' }}>
      <RunCard run={run}>
        <Details run={run} host={host} />
      </RunCard>
    </Box>
  );
}
