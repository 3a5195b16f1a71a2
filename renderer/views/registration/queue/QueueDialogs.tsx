import { EditDialog } from './EditDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { UndoDialog } from './UndoDialog.tsx';
import type { QueueDialog } from './use-queue-acts.ts';

export interface QueueDialogsProps {
  readonly dialog: QueueDialog | null;
  onClose(): void;
}

/** The one that is open. */
export function QueueDialogs({ dialog, onClose }: QueueDialogsProps) {
  switch (dialog?.is) {
    case 'edit':
      return <EditDialog entry={dialog.entry} onClose={onClose} />;
    case 'undo':
      return <UndoDialog entry={dialog.entry} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog entries={dialog.entries} onClose={onClose} />;
    case 'export':
      return <ExportDialog entries={dialog.entries} onClose={onClose} />;
    case 'import':
      return <ImportDialog onClose={onClose} />;
    case undefined:
      return null;
  }
}
