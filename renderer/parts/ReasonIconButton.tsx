import { useId } from 'react';
import IconButton from '@mui/material/IconButton';
import { Hint } from './Hint.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import type { SvgIconComponent } from './icon-type.ts';

export interface ReasonIconButtonProps {
  readonly icon: SvgIconComponent;
  readonly label: string;
  /** In short, for the eye: what it does, and by which keys. */
  readonly hint: string;
  /** As `aria-keyshortcuts` has it. */
  readonly keys: string;
  /** Why the action is off just now; null when it is on. */
  readonly reason: string | null;
  onClick(): void;
}

/** An icon to press that says why it is off; it stays the same element, so that the keyboard stays on it. */
export function ReasonIconButton({ icon: Icon, label, hint, keys, reason, onClick }: ReasonIconButtonProps) {
  const id = useId();
  const isOff = reason !== null;
  return (
    <>
      <Hint text={reason ?? hint}>
        <IconButton
          aria-label={label}
          aria-keyshortcuts={keys}
          aria-disabled={isOff}
          aria-describedby={isOff ? id : undefined}
          onClick={() => {
            if (!isOff) onClick();
          }}
          sx={{
            color: 'primary.main',
            '&[aria-disabled="true"]': { color: 'text.disabled', cursor: 'default' },
          }}
        >
          <Icon fontSize="small" />
        </IconButton>
      </Hint>
      <VisuallyHidden id={id}>{reason ?? ''}</VisuallyHidden>
    </>
  );
}
