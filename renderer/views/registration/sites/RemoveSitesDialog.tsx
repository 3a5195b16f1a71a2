import { useState } from 'react';
import Typography from '@mui/material/Typography';
import { nameList } from '#shared/model/names.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Modal } from '../../../parts/Modal.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { useMarked, useStores } from '../../../store/use-stores.ts';

export interface RemoveSitesDialogProps {
  readonly sites: readonly RegistrationSite[];
  onClose(): void;
}

const mark = 'sites-remove';

/** Out of the catalogue of this laptop; nothing happens in Palette. */
export function RemoveSitesDialog({ sites, onClose }: RemoveSitesDialogProps) {
  const { commands } = useStores();
  const busy = useMarked(mark);
  const [problem, setProblem] = useState<Fault | null>(null);
  const remove = async (): Promise<void> => {
    const ids = sites.map(({ id }) => id);
    const result = await commands.run('sites.remove', { ids }, { mark, quiet: true });
    if (!result) return;
    if (isOk(result)) onClose();
    else setProblem(result.error);
  };
  return (
    <Modal
      title={sites.length === 1 ? `Remove ${sites[0]?.name}?` : `Remove ${sites.length} sites?`}
      onClose={onClose}
      focusCancel
      confirm={{ label: 'Remove', color: 'error', busy, run: () => void remove() }}
    >
      <Typography variant="body1">
        {`${nameList(sites.map(({ name }) => name))} ${sites.length === 1 ? 'goes' : 'go'} out of the list on this laptop. Clusters in Palette stay, and what is queued goes on as it was.`}
      </Typography>
      <Problem fault={problem} />
    </Modal>
  );
}
