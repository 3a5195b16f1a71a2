import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { QueueEntry } from '#shared/model/queue.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Modal } from '../../../parts/Modal.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { useMarked, useStores } from '../../../store/use-stores.ts';
import { madeWord, subjectWord } from './queue-words.ts';
import { markOf } from './use-queue-acts.ts';

export interface UndoDialogProps {
  readonly entry: QueueEntry;
  onClose(): void;
}

/** Takes back in Palette what was made for one entry, and only that. */
export function UndoDialog({ entry, onClose }: UndoDialogProps) {
  const { commands } = useStores();
  const mark = markOf(entry);
  const busy = useMarked(mark);
  const [problem, setProblem] = useState<Fault | null>(null);
  const undo = async (): Promise<void> => {
    setProblem(null);
    const result = await commands.run('queue.undo', { id: entry.id }, { mark, quiet: true });
    if (!result) return;
    if (isOk(result)) onClose();
    else setProblem(result.error);
  };
  return (
    <Modal
      title={`Undo ${subjectWord(entry.work)}?`}
      onClose={onClose}
      focusCancel
      confirm={{ label: busy ? 'Taking back…' : 'Undo', color: 'error', busy, run: () => void undo() }}
    >
      <Typography variant="body1">
        This was made in Palette from here, and is taken back, the last first. It may take a minute. Nothing
        else is touched.
      </Typography>
      <Box component="ul" sx={{ mt: 1.5, mb: 0, pl: 3, overflowWrap: 'anywhere' }}>
        {entry.made.toReversed().map((made) => (
          <li key={JSON.stringify(made)}>{madeWord(made)}</li>
        ))}
      </Box>
      <Problem fault={problem} />
    </Modal>
  );
}
