import { useId } from 'react';
import Checkbox from '@mui/material/Checkbox';
import { Hint } from './Hint.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface ReasonCheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  /** Why it cannot be ticked just now; null when it can. */
  readonly reason: string | null;
  onTick(on: boolean): void;
}

/** A box that is never silently dead: off, it stays reachable by keyboard and tells why on focus, hover and touch. */
export function ReasonCheckbox({ label, checked, reason, onTick }: ReasonCheckboxProps) {
  const id = useId();
  const off = reason !== null;
  const box = (
    <Checkbox
      checked={checked && !off}
      sx={off ? { cursor: 'not-allowed', opacity: 0.5 } : {}}
      slotProps={{
        input: { 'aria-label': label, 'aria-disabled': off, 'aria-describedby': off ? id : undefined },
      }}
      onChange={(_, on) => {
        if (!off) onTick(on);
      }}
    />
  );
  if (!off) return box;
  return (
    <>
      <Hint text={reason}>{box}</Hint>
      <VisuallyHidden id={id}>{reason}</VisuallyHidden>
    </>
  );
}
