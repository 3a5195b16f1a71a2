import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Modal } from '../../parts/Modal.tsx';
import { Problem } from '../../parts/Problem.tsx';
import type { Waiting } from './waiting.ts';

/** A file that came from outside and is none that can be opened. */
export function NotOpenedDialog(props: {
  readonly file: Extract<Waiting, { readonly kind: null }>;
  onClose(): void;
}) {
  const { name, fault } = props.file;
  return (
    <Modal title="This file was not opened" cancelLabel="Close" onClose={props.onClose}>
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Typography variant="body1" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        <Problem fault={fault} />
      </Box>
    </Modal>
  );
}
