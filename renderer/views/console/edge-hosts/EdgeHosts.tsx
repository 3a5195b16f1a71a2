import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PaletteHost } from '#shared/model/palette-host.ts';
import { isEdgeHost } from '#shared/model/queue.ts';
import { FaultCard } from '../../../parts/FaultCard.tsx';
import { usePulled } from '../../../store/use-pulled.ts';
import { useFeed } from '../../../store/use-stores.ts';
import { AddEdgeHostsDialog } from './AddEdgeHostsDialog.tsx';
import { DeleteHostDialog } from './DeleteHostDialog.tsx';
import { EdgeHostTable } from './EdgeHostTable.tsx';
import { RegistrationList } from './RegistrationList.tsx';

export interface EdgeHostsProps {
  readonly endpoint: string;
  readonly projectUid: string;
}

/** What is registered in this project, and what this laptop adds to it. */
export function EdgeHosts({ endpoint, projectUid }: EdgeHostsProps) {
  const { data: hosts, fault, again } = usePulled('edgeHosts.list', `${endpoint} ${projectUid}`);
  const queue = useFeed((state) => state.queue);
  const [isAdding, setAdding] = useState(false);
  const [deleting, setDeleting] = useState<PaletteHost | null>(null);
  // What waits for another console says so here, as nobody would look for it there.
  const own = (queue ?? [])
    .filter(isEdgeHost)
    .filter((entry) =>
      entry.endpoint === endpoint
        ? (entry.project?.uid ?? projectUid) === projectUid
        : entry.state === 'waiting',
    )
    .reverse();
  const ids = useMemo(() => (hosts ?? []).map(({ id }) => id), [hosts]);
  // What became of an entry shows in the table at once.
  const states = own.map(({ state }) => state).join();
  const onStates = useEffectEvent(again);
  useEffect(() => onStates(), [states]);
  return (
    <>
      <FaultCard fault={fault} />
      <Box sx={{ flex: 'none' }}>
        <Button variant="contained" onClick={() => setAdding(true)}>
          Add Edge Hosts
        </Button>
      </Box>
      {own.length > 0 && <RegistrationList entries={own} />}
      {(hosts !== null || fault === null) && <EdgeHostTable hosts={hosts} onDelete={setDeleting} />}
      {isAdding && <AddEdgeHostsDialog listed={ids} onClose={() => setAdding(false)} />}
      {deleting && (
        <DeleteHostDialog
          host={deleting}
          onDeleted={() => {
            setDeleting(null);
            again();
          }}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}
