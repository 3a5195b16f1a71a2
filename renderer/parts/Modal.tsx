import { useId } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ButtonProps } from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useCountedAsOpen } from './modals-open.ts';
import { ReasonButton } from './ReasonButton.tsx';

export interface ModalProps {
  readonly title: string;
  readonly children: ReactNode;
  onClose(): void;
  /** The one action; without it there is only a way out. */
  readonly confirm?: {
    readonly label: string;
    readonly reason?: string | null;
    readonly busy?: boolean;
    readonly color?: NonNullable<ButtonProps['color']>;
    run(): void;
  };
  /** A second way on, for when the one action is not the whole answer. */
  readonly otherwise?: { readonly label: string; run(): void } | undefined;
  readonly cancelLabel?: string;
  /** Where a slip would be costly, Enter must find the way out first. */
  readonly focusCancel?: boolean;
  readonly width?: 'sm' | 'md';
  /** The body is a column in which a list scrolls for itself. */
  readonly fill?: boolean;
}

const column = {
  display: 'flex',
  flexDirection: 'column',
  '& > :not([role="region"])': { flexShrink: 0 },
} as const;

/** Every dialog: a heading, a body, Cancel, and the one action. Enter in a field runs the action. */
export function Modal({
  title,
  children,
  onClose,
  confirm,
  otherwise,
  cancelLabel = 'Cancel',
  focusCancel = false,
  width = 'sm',
  fill = false,
}: ModalProps) {
  const id = useId();
  useCountedAsOpen();
  const off = confirm ? (confirm.reason ?? null) !== null || confirm.busy === true : true;
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth={width}>
      <Box
        component="form"
        noValidate
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog opened over this one is its child to React, and would confirm both.
          event.stopPropagation();
          if (!off) confirm?.run();
        }}
      >
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent tabIndex={0} sx={fill ? column : {}}>
          {children}
        </DialogContent>
        <DialogActions>
          <Button autoFocus={focusCancel} onClick={onClose}>
            {cancelLabel}
          </Button>
          {otherwise && <Button onClick={otherwise.run}>{otherwise.label}</Button>}
          {confirm && (
            <ReasonButton
              type="submit"
              variant="contained"
              color={confirm.color ?? 'primary'}
              reason={confirm.reason ?? null}
              busy={confirm.busy ?? false}
            >
              {confirm.label}
            </ReasonButton>
          )}
        </DialogActions>
      </Box>
    </Dialog>
  );
}
