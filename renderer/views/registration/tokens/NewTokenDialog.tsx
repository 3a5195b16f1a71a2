import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Modal } from '../../../parts/Modal.tsx';
import { Placeholder } from '../../../parts/Placeholder.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { SecretText } from '../../../parts/SecretText.tsx';
import { useStores } from '../../../store/use-stores.ts';
import { clipboardMs } from './token-words.ts';

export interface NewTokenDialogProps {
  readonly uid: string;
  readonly name: string;
  /** The token shall be in the user data. */
  onUse(token: string): void;
  onClose(): void;
}

/** vendor: save the **Token**: lists show but its ends from then on. */
export function NewTokenDialog({ uid, name, onUse, onClose }: NewTokenDialogProps) {
  const { client, clipboard } = useStores();
  const [token, setToken] = useState<string | null>(null);
  const [problem, setProblem] = useState<Fault | null>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    let isGone = false;
    void client.call('tokens.reveal', { uid }).then((result) => {
      if (isGone) return;
      if (isOk(result)) setToken(result.ok.token);
      else setProblem(result.error);
    });
    return () => {
      isGone = true;
    };
  }, [client, uid]);
  return (
    <Modal
      title={`Token ${name}`}
      onClose={onClose}
      cancelLabel="Close"
      otherwise={token === null ? undefined : { label: 'Put into user data', run: () => onUse(token) }}
    >
      <Typography variant="body1" sx={{ mb: 2 }}>
        The token is there. Save it now where your team keeps secrets, or put it into user data. The list
        shows only its ends until somebody asks for it.
      </Typography>
      {problem ? (
        <Problem fault={problem} />
      ) : (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          {token === null ? (
            <Placeholder height={48} />
          ) : (
            <SecretText label="Registration token" text={token} />
          )}
          <Button
            variant="contained"
            disabled={token === null}
            sx={{ minWidth: 96 }}
            onClick={() => void clipboard.copySecret(token ?? '', clipboardMs).then(setCopied)}
          >
            Copy
          </Button>
        </Box>
      )}
      <Typography variant="body2" role="status" sx={{ color: 'success.main', minHeight: 24, mt: 1 }}>
        {copied ? 'Copied. It is taken off the clipboard after a minute.' : ''}
      </Typography>
    </Modal>
  );
}
