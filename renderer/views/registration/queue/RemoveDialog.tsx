import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { QueueEntry } from '#shared/model/queue.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Modal } from '../../../parts/Modal.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { useMarked, useStores } from '../../../store/use-stores.ts';
import { subjectWord } from './queue-words.ts';

export interface RemoveDialogProps {
  readonly entries: readonly QueueEntry[];
  onClose(): void;
}

const mark = 'queue-remove';
const mostNamed = 6;

/** Off the list of this laptop, before it is done. */
export function RemoveDialog({ entries, onClose }: RemoveDialogProps) {
  const { commands } = useStores();
  const busy = useMarked(mark);
  const [problem, setProblem] = useState<Fault | null>(null);
  const remove = async (): Promise<void> => {
    const ids = entries.map(({ id }) => id);
    const result = await commands.run('queue.remove', { ids }, { mark, quiet: true });
    if (!result) return;
    if (isOk(result)) onClose();
    else setProblem(result.error);
  };
  const more = entries.length - mostNamed;
  return (
    <Modal
      title={entries.length === 1 ? 'Remove it from the queue?' : `Remove ${entries.length} from the queue?`}
      onClose={onClose}
      focusCancel
      confirm={{ label: 'Remove', color: 'error', busy, run: () => void remove() }}
    >
      <Typography variant="body1">
        What was not sent yet is not sent from this laptop any more. What Palette has stays there; take that
        back with Undo first, if you want to.
      </Typography>
      <Box component="ul" sx={{ mt: 1.5, mb: 0, pl: 3, overflowWrap: 'anywhere' }}>
        {entries.slice(0, mostNamed).map(({ id, work }) => (
          <li key={id}>{subjectWord(work)}</li>
        ))}
        {more > 0 && <li>{`and ${more} more`}</li>}
      </Box>
      <Problem fault={problem} />
    </Modal>
  );
}
