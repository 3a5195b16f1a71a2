import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { fileKind } from '#shared/model/file-kinds.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault, ok } from '#shared/model/result.ts';
import { largestSealed } from '#shared/model/vault.ts';
import { FileButton } from '../../../parts/FileButton.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { ChainScanner } from '../../chain/ChainScanner.tsx';
import { OpenSealDialog } from '../../opened/OpenSealDialog.tsx';

/** Queues had another ending once. */
const accepted = `.${fileKind('queue').ending},.sealed,application/octet-stream`;

/** A queue that another laptop exported: where it comes from first, then what opens it. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const [isScanning, setScanning] = useState(false);
  const [sealed, setSealed] = useState<Blob | null>(null);
  const [problem, setProblem] = useState<Fault | null>(null);
  const open = (file: File): void => {
    const isTooLarge = file.size > largestSealed;
    setProblem(isTooLarge ? fault('sealed-too-large', { most: largestSealed / 1_000_000 }) : null);
    if (!isTooLarge) setSealed(file);
  };
  if (sealed !== null)
    return (
      <OpenSealDialog
        title="Import a queue"
        sealed={() => Promise.resolve(ok(sealed))}
        otherwise={{ label: 'Back', run: () => setSealed(null) }}
        onClose={onClose}
      >
        <Typography variant="body1">
          The passphrase was shown on the other laptop when the queue was exported.
        </Typography>
      </OpenSealDialog>
    );
  return (
    <Modal
      title="Import a queue"
      onClose={onClose}
      otherwise={isScanning ? { label: 'Back', run: () => setScanning(false) } : undefined}
    >
      {isScanning ? (
        <ChainScanner onWhole={(bytes) => setSealed(new Blob([Uint8Array.from(bytes)]))} />
      ) : (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body1">
            Choose the file that another laptop exported, or scan the codes on its screen. Nothing is sent
            yet.
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <FileButton label="Choose file" accept={accepted} onFile={open} />
            <Button variant="outlined" onClick={() => setScanning(true)}>
              Scan codes
            </Button>
          </Box>
          <Problem fault={problem} />
        </Box>
      )}
    </Modal>
  );
}
