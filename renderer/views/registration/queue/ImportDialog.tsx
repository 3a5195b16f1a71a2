import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { FileButton } from '../../../parts/FileButton.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { base64 } from '../../../parts/base64.ts';
import { ChainScanner } from '../../chain/ChainScanner.tsx';
import { OpenSealDialog } from './OpenSealDialog.tsx';

/** A queue that another laptop exported: where it comes from first, then what opens it. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const [isScanning, setScanning] = useState(false);
  const [sealed, setSealed] = useState<string | null>(null);
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
              onFile={(file) =>
                void file.arrayBuffer().then((bytes) => setSealed(base64(new Uint8Array(bytes))))
              }
            />
            <Button variant="outlined" onClick={() => setScanning(true)}>
              Scan codes
            </Button>
          </Box>
        </Box>
      )}
    </Modal>
  );
}
