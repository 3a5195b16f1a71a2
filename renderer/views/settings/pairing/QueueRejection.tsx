import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PairingRecord } from '#shared/model/pairing.ts';
import { QueueTag } from '../../../parts/QueueTag.tsx';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { useFeed, useMarked, useStores, useView } from '../../../store/use-stores.ts';

/** The rejection that is left to do, for the queue: it goes once its console is signed in to, here or on another laptop. */
export function QueueRejection({ record }: { readonly record: PairingRecord }) {
  const { commands } = useStores();
  const go = useView((state) => state.go);
  const pickTab = useView(({ setRegistrationTab }) => setRegistrationTab);
  const { pairingId, clusterName, endpoint } = record;
  const mark = `follow-up-queue ${record.id}`;
  const busy = useMarked(mark);
  const entry = useFeed(({ queue }) =>
    queue?.find(({ work }) => work.kind === 'pairing' && work.pairingId === pairingId),
  );
  if (entry)
    return (
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Button
          onClick={() => {
            pickTab('queue');
            go('registration');
          }}
        >
          Show in the queue
        </Button>
        <QueueTag kind="pairing" state={entry.state} />
      </Box>
    );
  const add = (id: string): void => {
    const work = [
      { kind: 'pairing' as const, pairingId: id, clusterName, decision: { is: 'reject' as const } },
    ];
    void commands.run('queue.add', { work, to: { endpoint, project: null } }, { mark });
  };
  return (
    <ReasonButton
      busy={busy}
      reason={pairingId === null ? 'Its pairing ID is not known, so nobody could find it.' : null}
      onClick={() => {
        if (pairingId !== null) add(pairingId);
      }}
    >
      Queue for the console
    </ReasonButton>
  );
}
