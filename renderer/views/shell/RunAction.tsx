import Button from '@mui/material/Button';
import type { Run } from '#shared/model/run.ts';
import { useMarked, useStores } from '../../store/use-stores.ts';
import { failures } from './run-groups.ts';

/** What can be done about a run: stop it, or take up again what failed. */
export function RunAction({ run }: { readonly run: Run }) {
  const { commands } = useStores();
  const isCancelling = useMarked(`cancel ${run.id}`) || run.state === 'cancelling';
  const isRetrying = useMarked(`retry ${run.id}`);
  if (run.state !== 'ended')
    return (
      <Button
        disabled={isCancelling}
        sx={{ alignSelf: 'flex-start' }}
        onClick={() => void commands.run('runs.cancel', { runId: run.id }, { mark: `cancel ${run.id}` })}
      >
        Cancel
      </Button>
    );
  if (!run.canRetry || failures(run.items).length === 0) return null;
  return (
    <Button
      disabled={isRetrying}
      sx={{ alignSelf: 'flex-start' }}
      onClick={() => void commands.run('runs.retry', { runId: run.id }, { mark: `retry ${run.id}` })}
    >
      Retry failed
    </Button>
  );
}
