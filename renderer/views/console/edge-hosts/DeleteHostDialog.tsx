import { useState } from 'react';
import Typography from '@mui/material/Typography';
import { shortHostId } from '#shared/model/names.ts';
import type { PaletteHost } from '#shared/model/palette-host.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Modal } from '../../../parts/Modal.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { mono } from '../../../parts/mono.ts';
import { useMarked, useStores } from '../../../store/use-stores.ts';

export interface DeleteHostDialogProps {
  readonly host: PaletteHost;
  onDeleted(): void;
  onClose(): void;
}

const mark = 'edge-host-delete';

/** vendor: an ID that is registered already has to be deleted before it can be registered anew. */
export function DeleteHostDialog({ host: { id }, onDeleted, onClose }: DeleteHostDialogProps) {
  const { commands } = useStores();
  const busy = useMarked(mark);
  const [problem, setProblem] = useState<Fault | null>(null);
  const remove = async (): Promise<void> => {
    const result = await commands.run('edgeHosts.delete', { id }, { mark, quiet: true });
    if (!result) return;
    if (isOk(result)) onDeleted();
    else setProblem(result.error);
  };
  return (
    <Modal
      title={`Delete ${shortHostId(id)} from Palette?`}
      onClose={onClose}
      focusCancel
      confirm={{ label: 'Delete', color: 'error', busy, run: () => void remove() }}
    >
      <Typography sx={{ fontFamily: mono, overflowWrap: 'anywhere', mb: 2 }}>{id}</Typography>
      <Typography variant="body1">
        Palette forgets this host. The machine itself is not touched: one that has a registration token may
        register itself again. Its ID can be registered anew at once.
      </Typography>
      <Problem fault={problem} />
    </Modal>
  );
}
