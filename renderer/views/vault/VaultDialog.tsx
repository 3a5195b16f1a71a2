import { useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { FaultText } from '../../parts/FaultText.tsx';
import { Field } from '../../parts/Field.tsx';
import { Modal } from '../../parts/Modal.tsx';
import { useMarked, useStores } from '../../store/use-stores.ts';
import { fieldsOf, reasonOf, vaultSteps } from './vault-steps.ts';
import type { VaultField, VaultStep } from './vault-steps.ts';

export interface VaultDialogProps {
  readonly step: VaultStep;
  onClose(): void;
  /** The vault is open. */
  onDone?(): void;
}

/** The passphrase goes from its field into one call and is wiped from the field at once, whatever the answer. */
export function VaultDialog({ step, onClose, onDone }: VaultDialogProps) {
  const { commands } = useStores();
  const busy = useMarked('vault');
  const [typed, setTyped] = useState<Partial<Record<VaultField, string>>>({});
  const [problem, setProblem] = useState<Fault | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const { title, label, text } = vaultSteps[step];

  const send = async (): Promise<void> => {
    setTyped({});
    const { old = '', next = '' } = typed;
    const options = { mark: 'vault', quiet: true };
    const result = await (step === 'change'
      ? commands.run('vault.change', { passphrase: old, newPassphrase: next }, options)
      : step === 'create'
        ? commands.run('vault.create', { passphrase: next }, options)
        : commands.run('vault.unlock', { passphrase: old }, options));
    if (!result) return;
    if (isOk(result)) {
      onClose();
      onDone?.();
      return;
    }
    setProblem(result.error);
    first.current?.focus();
  };

  return (
    <Modal
      title={title}
      onClose={onClose}
      confirm={{ label, busy, reason: reasonOf(step, typed), run: () => void send() }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {text}
      </Typography>
      {problem && (
        <Box role="alert" sx={{ p: 1.5, mb: 2, borderRadius: 1, bgcolor: 'error.light' }}>
          <FaultText fault={problem} />
        </Box>
      )}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {fieldsOf(step).map(([field, name], index) => (
          <Field
            key={field}
            label={name}
            type="password"
            maxLength={1024}
            autoFocus={index === 0}
            {...(index === 0 && { inputRef: first })}
            value={typed[field] ?? ''}
            onChange={(value) => setTyped({ ...typed, [field]: value })}
          />
        ))}
      </Box>
    </Modal>
  );
}
