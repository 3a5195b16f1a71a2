import { useState } from 'react';
import Button from '@mui/material/Button';
import { ScanDialog } from './ScanDialog.tsx';
import type { Scanned } from './ScanDialog.tsx';

/** An edge host ID by its QR code. */
export function ScanButton({ onTake }: { onTake(scanned: Scanned): void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        Scan QR code
      </Button>
      {isOpen && (
        <ScanDialog
          onClose={() => setOpen(false)}
          onTake={(scanned) => {
            setOpen(false);
            onTake(scanned);
          }}
        />
      )}
    </>
  );
}
