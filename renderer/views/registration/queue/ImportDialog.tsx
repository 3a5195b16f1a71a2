import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { largestSealed } from '#shared/model/vault.ts';
import { FileButton } from '../../../parts/FileButton.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { base64 } from '../../../parts/base64.ts';
import { ChainScanner } from '../../chain/ChainScanner.tsx';
import { OpenSealDialog } from './OpenSealDialog.tsx';

/** A queue that another laptop exported: where it comes from first, then what opens it. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const [isScanning, setScanning] = useState(false);
  const [sealed, setSealed] = useState<string | null>(null);
  const [problem, setProblem] = useState<Fault | null>(null);
  const open = async (file: File): Promise<void> => {
    const isTooLarge = file.size > largestSealed;
    setProblem(isTooLarge ? fault('sealed-too-large', { most: largestSealed / 1_000_000 }) : null);
    if (!isTooLarge) setSealed(base64(new Uint8Array(await file.arrayBuffer())));
  };
  if (sealed !== null)
    return <OpenSealDialog sealed={sealed} onBack={() => setSealed(null)} onClose={onClose} />;
  return (
    <Modal
      title="Import a queue"
      onClose={onClose}
      otherwise={isScanning ? { label: 'Back', run: () => setScanning(false) } : undefined}
    >
      {isScanning ? (
        <ChainScanner onWhole={(bytes) => setSealed(base64(bytes))} />
      ) : (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body1">
            Choose the file that another laptop exported, or scan the codes on its screen. Nothing is sent
            yet.
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <FileButton
              label="Choose file"
              accept=".sealed,application/octet-stream"
              onFile={(file) => void open(file)}
            />
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
