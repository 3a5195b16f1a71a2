import Typography from '@mui/material/Typography';
import { Modal } from '../../parts/Modal.tsx';

export interface CancelUploadDialogProps {
  /** What would be lost, in words. */
  readonly loss: string;
  onCancel(): void;
  onClose(): void;
}

/** Enter goes on uploading: an hour of sending is lost by one slip otherwise. */
export function CancelUploadDialog({ loss, onCancel, onClose }: CancelUploadDialogProps) {
  return (
    <Modal
      title="Cancel upload?"
      onClose={onClose}
      focusCancel
      cancelLabel="Go on uploading"
      confirm={{ label: 'Cancel upload', color: 'error', run: onCancel }}
    >
      <Typography variant="body1">{loss}</Typography>
    </Modal>
  );
}
