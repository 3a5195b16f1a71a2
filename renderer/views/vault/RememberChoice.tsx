import { useId } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { explain } from '#shared/contract/sentences/explain.ts';
import type { Fault } from '#shared/model/result.ts';
import type { VaultStep } from './vault-steps.ts';

export interface RememberChoiceProps {
  readonly value: boolean;
  onChange(value: boolean): void;
  /** The account is used for the whole site; only that one can be remembered. */
  readonly forSite: boolean;
  /** What becomes of it, where it is not the account of hosts. */
  readonly keeps?: string;
  /** Why nothing can be remembered just now. */
  readonly refusal: Fault | null;
  onStep(step: VaultStep): void;
}

const ways: Partial<Record<Fault['code'], readonly [VaultStep, string]>> = {
  'vault-absent': ['create', 'Create vault'],
  'vault-locked': ['unlock', 'Unlock vault'],
};

const keepsAccount =
  'Sealed in the vault once a host has accepted it. Off, it is forgotten when Fieldlink closes.';

/** Off unless asked for; where it cannot be on it says why and, where there is one, shows the way. */
export function RememberChoice(props: RememberChoiceProps) {
  const { value, onChange, forSite, keeps = keepsAccount, refusal, onStep } = props;
  const id = useId();
  const off = refusal !== null || !forSite;
  const [step, label] = (refusal && ways[refusal.code]) ?? [];
  return (
    <Box sx={{ mt: -2 }}>
      <FormControlLabel
        control={
          <Checkbox
            checked={value && !off}
            disabled={off}
            slotProps={{ input: { 'aria-describedby': id } }}
            onChange={(_, on) => onChange(on)}
          />
        }
        label="Remember on this laptop"
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pl: 4, mt: -0.5, minHeight: 44 }}>
        <Typography id={id} variant="body2" sx={{ color: 'text.secondary', flex: 1 }}>
          {refusal
            ? explain(refusal).what
            : forSite
              ? keeps
              : 'Only the account of the whole site can be remembered.'}
        </Typography>
        {step && forSite && <Button onClick={() => onStep(step)}>{label}</Button>}
      </Box>
    </Box>
  );
}
