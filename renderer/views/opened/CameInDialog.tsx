import Typography from '@mui/material/Typography';
import type { Output } from '#shared/contract/methods.ts';
import { Modal } from '../../parts/Modal.tsx';
import { useFeed, useStores } from '../../store/use-stores.ts';

export interface CameInDialogProps extends Output<'queue.import'> {
  /** IDs of entries that were here already. */
  readonly before: ReadonlySet<string>;
  onClose(): void;
}

const knownWord = (known: number): string =>
  known === 0
    ? ''
    : ` ${known} ${known === 1 ? 'was' : 'were'} here before, and nothing became of ${known === 1 ? 'it' : 'them'}.`;

/** What a file or a chain brought: it goes from here only when somebody says so. */
export function CameInDialog({ added, known, before, onClose }: CameInDialogProps) {
  const { commands } = useStores();
  const queue = useFeed((state) => state.queue);
  const fresh = (queue ?? []).filter(({ id, state }) => !before.has(id) && state === 'handed-over');
  const send = (): void => {
    void commands.run('queue.retry', { ids: fresh.map(({ id }) => id) }, { mark: 'queue-retry' });
    onClose();
  };
  return (
    <Modal
      title={added === 0 ? 'Nothing new came in' : added === 1 ? '1 came in' : `${added} came in`}
      onClose={onClose}
      cancelLabel="Close"
      {...(fresh.length > 0 && { confirm: { label: 'Send from this laptop', run: send } })}
    >
      <Typography variant="body1">
        {added === 0
          ? 'The file opened.'
          : 'It stands in the queue. The other laptop may still send it too: what is done there is found in Palette, and not done twice.'}
        {knownWord(known)}
      </Typography>
    </Modal>
  );
}
