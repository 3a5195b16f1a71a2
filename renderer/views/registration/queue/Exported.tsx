import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Output } from '#shared/contract/methods.ts';
import { Modal } from '../../../parts/Modal.tsx';
import { SecretText } from '../../../parts/SecretText.tsx';
import { bytesOf } from '../../../parts/bytes-of.ts';
import { saveFile } from '../../../store/save-file.ts';
import { useStores } from '../../../store/use-stores.ts';
import { ChainPlayer } from '../../chain/ChainPlayer.tsx';
import { clipboardMs } from '../tokens/token-words.ts';

export interface ExportedProps extends Output<'queue.export'> {
  readonly passphrase: string;
  onClose(): void;
}

/** The words that open it, shown a last time, and the two ways it travels. */
export function Exported({ file, codes, count, passphrase, onClose }: ExportedProps) {
  const { clipboard } = useStores();
  const [isShowing, setShowing] = useState(false);
  const [isCopied, setCopied] = useState(false);
  if (isShowing)
    return (
      <Modal
        title="Scan these codes with the other laptop"
        width="md"
        onClose={onClose}
        cancelLabel="Close"
        otherwise={{ label: 'Back', run: () => setShowing(false) }}
      >
        <ChainPlayer texts={codes} />
      </Modal>
    );
  return (
    <Modal
      title={count === 1 ? '1 is sealed' : `${count} are sealed`}
      onClose={onClose}
      cancelLabel="Close"
      confirm={{ label: 'Save file', run: () => saveFile(file.name, bytesOf(file.base64)) }}
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Typography>The passphrase, which is not shown again:</Typography>
        <SecretText label="Passphrase" text={passphrase} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            variant="outlined"
            onClick={() => void clipboard.copySecret(passphrase, clipboardMs).then(setCopied)}
          >
            Copy
          </Button>
          {codes.length > 0 && (
            <Button variant="outlined" onClick={() => setShowing(true)}>
              {codes.length === 1 ? 'Show the QR code' : `Show ${codes.length} QR codes`}
            </Button>
          )}
        </Box>
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary', minHeight: 24 }}>
          {isCopied
            ? 'Copied. It is taken off the clipboard after a minute.'
            : codes.length === 0
              ? 'It is too much for QR codes: save the file, or export fewer.'
              : ''}
        </Typography>
      </Box>
    </Modal>
  );
}
