import { Suspense, lazy, useState } from 'react';
import Button from '@mui/material/Button';
import type { Run } from '#shared/model/run.ts';
import { useMarked, useStores } from '../../store/use-stores.ts';
import { failures } from './run-groups.ts';
import { cancelWord, lossWord } from './upload-words.ts';

const CancelUploadDialog = lazy(() =>
  import('./CancelUploadDialog.tsx').then((m) => ({ default: m.CancelUploadDialog })),
);

/** Stops a run; of an upload that would lose what is sent, asks once before. */
function Cancel({ run }: { readonly run: Run }) {
  const { commands } = useStores();
  const isCancelling = useMarked(`cancel ${run.id}`) || run.state === 'cancelling';
  const [asks, setAsks] = useState(false);
  const cancel = (): void => {
    setAsks(false);
    void commands.run('runs.cancel', { runId: run.id }, { mark: `cancel ${run.id}` });
  };
  const loss = lossWord(run);
  return (
    <>
      <Button
        disabled={isCancelling}
        sx={{ alignSelf: 'flex-start' }}
        onClick={() => (loss === null ? cancel() : setAsks(true))}
      >
        {cancelWord(run)}
      </Button>
      {asks && loss !== null && (
        <Suspense fallback={null}>
          <CancelUploadDialog loss={loss} onCancel={cancel} onClose={() => setAsks(false)} />
        </Suspense>
      )}
    </>
  );
}

/** What can be done about a run: stop it, or take up again what failed. */
export function RunAction({ run }: { readonly run: Run }) {
  const { commands } = useStores();
  const isRetrying = useMarked(`retry ${run.id}`);
  if (run.state !== 'ended') return <Cancel run={run} />;
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
