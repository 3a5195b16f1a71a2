import { useState } from 'react';
import Box from '@mui/material/Box';
import type { QueueDraft, QueueEntry, QueueWork } from '#shared/model/queue.ts';
import { refusalOf } from '#shared/model/queue-rules.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Modal } from '../../../parts/Modal.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { reasonOf } from '../../../parts/reason-of.ts';
import { useMarked, useStores } from '../../../store/use-stores.ts';
import { EntryFields } from './EntryFields.tsx';
import { kindWords } from './queue-words.ts';
import { markOf } from './use-queue-acts.ts';

export interface EditDialogProps {
  readonly entry: QueueEntry;
  onClose(): void;
}

/** As it is changed; its pairing key is not here, and stays unless another one is typed. */
function draftOf(work: QueueWork): QueueDraft {
  if (!('hasPairingKey' in work)) return work;
  const { hasPairingKey: _, ...rest } = work;
  return { ...rest, pairingKey: null };
}

/** Something else of the same kind, while nothing of it is in Palette. */
export function EditDialog({ entry, onClose }: EditDialogProps) {
  const { commands } = useStores();
  const mark = markOf(entry);
  const busy = useMarked(mark);
  const [draft, setDraft] = useState(() => draftOf(entry.work));
  const [openedAt] = useState(() => Date.now());
  const [problem, setProblem] = useState<Fault | null>(null);
  const save = async (): Promise<void> => {
    setProblem(null);
    const result = await commands.run('queue.edit', { id: entry.id, work: draft }, { mark, quiet: true });
    if (!result) return;
    if (isOk(result)) onClose();
    else setProblem(result.error);
  };
  return (
    <Modal
      title={`Edit: ${kindWords[draft.kind]}`}
      onClose={onClose}
      confirm={{
        label: 'Save',
        busy,
        reason: reasonOf(refusalOf([draft], openedAt)),
        run: () => void save(),
      }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <EntryFields
          draft={draft}
          hasKey={'hasPairingKey' in entry.work && entry.work.hasPairingKey}
          onChange={setDraft}
        />
        <Problem fault={problem} />
      </Box>
    </Modal>
  );
}
