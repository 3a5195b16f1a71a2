import Button from '@mui/material/Button';
import { isOk } from '#shared/model/result.ts';
import type { Run } from '#shared/model/run.ts';
import { useMarked, useStores } from '../../store/use-stores.ts';
import { failures } from './run-groups.ts';

/** What can be done about a run: stop it, or take up again what failed. Hosts that are linked meanwhile say so. */
export function RunAction({ run }: { readonly run: Run }) {
  const { commands } = useStores();
  const isCancelling = useMarked(`cancel ${run.id}`) || run.state === 'cancelling';
  const isRetrying = useMarked(`retry ${run.id}`);
  const { leader } = run;
  const followers = failures(run.items).map(({ key }) => key);

  const retry = async (leaderKey: string): Promise<void> => {
    const started = await commands.run(
      'link.toLeader',
      { leader: leaderKey, followers },
      { mark: `retry ${run.id}` },
    );
    // The new run tells of these hosts from here on.
    if (started && isOk(started)) await commands.run('runs.dismiss', { runId: run.id }, { quiet: true });
  };

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
  if (leader === null || followers.length === 0) return null;
  return (
    <Button disabled={isRetrying} sx={{ alignSelf: 'flex-start' }} onClick={() => void retry(leader)}>
      Retry failed
    </Button>
  );
}
