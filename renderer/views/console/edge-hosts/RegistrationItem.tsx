import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { EntryOf } from '#shared/model/queue.ts';
import { canRetry } from '#shared/model/queue.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { HostName } from '../../../parts/HostName.tsx';
import { QueueTag } from '../../../parts/QueueTag.tsx';

export interface RegistrationItemProps {
  readonly entry: EntryOf<'edge-host'>;
  onRetry(entry: EntryOf<'edge-host'>): void;
  onRemove(entry: EntryOf<'edge-host'>): void;
}

/** One ID that this laptop registers: how far it is, and why not further. */
export function RegistrationItem({ entry, onRetry, onRemove }: RegistrationItemProps) {
  const { state, fault } = entry;
  const { hostId, name } = entry.work;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, pl: 2, pr: 0.5, py: 0.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 44 }}>
        <Box
          // Here is more room than in a cell of a table.
          sx={{
            flex: 1,
            minWidth: 0,
            '& .fl-inline': { maxWidth: '100%' },
            '& .fl-name': { maxWidth: 'none' },
          }}
        >
          <HostName id={hostId} name={name ?? ''} strong />
        </Box>
        <QueueTag kind="edge-host" state={state} />
        <Box sx={{ display: 'flex' }}>
          {canRetry(entry) && (
            <Button aria-label={`Retry ${hostId}`} onClick={() => onRetry(entry)}>
              Retry
            </Button>
          )}
          <Button aria-label={`Take ${hostId} off this list`} onClick={() => onRemove(entry)}>
            Clear
          </Button>
        </Box>
      </Box>
      {fault && (
        <Box sx={{ pb: 1, pr: 1.5 }}>
          <FaultText fault={fault} />
        </Box>
      )}
    </Box>
  );
}
