import { useId } from 'react';
import Button from '@mui/material/Button';
import type { ButtonProps } from '@mui/material/Button';
import { Hint } from './Hint.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface ReasonButtonProps extends Omit<ButtonProps, 'disabled'> {
  /** Why the action is off just now; null when it is on. */
  readonly reason: string | null;
  readonly busy?: boolean;
}

/** A button that is never silently dead: off, it stays reachable by keyboard and tells why on focus, hover and touch. */
export function ReasonButton({ reason, busy = false, onClick, ...rest }: ReasonButtonProps) {
  const id = useId();
  const off = reason !== null || busy;
  const button = (
    <Button
      {...rest}
      aria-disabled={off}
      aria-describedby={reason === null ? undefined : id}
      onClick={(event) => {
        if (!off) onClick?.(event);
      }}
    />
  );
  if (reason === null) return button;
  return (
    <>
      <Hint text={reason}>{button}</Hint>
      <VisuallyHidden id={id}>{reason}</VisuallyHidden>
    </>
  );
}
