import { useState } from 'react';
import Button from '@mui/material/Button';
import { ScanDialog } from './ScanDialog.tsx';

export interface ScanButtonProps {
  /** Several at a time too; else only one. */
  readonly takesMany?: boolean;
  onTake(hostIds: readonly string[]): void;
}

/** Edge host IDs by their QR codes. */
export function ScanButton({ takesMany = false, onTake }: ScanButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        Scan QR code
      </Button>
      {isOpen && (
        <ScanDialog
          takesMany={takesMany}
          onClose={() => setOpen(false)}
          onTake={(hostIds) => {
            setOpen(false);
            onTake(hostIds);
          }}
        />
      )}
    </>
  );
}
