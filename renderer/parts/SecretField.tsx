import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Field } from './Field.tsx';

export interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  onChange(value: string): void;
  readonly problemId?: string | undefined;
  readonly hintId?: string | undefined;
}

/** Hidden from those who look over the shoulder, shown to who has to compare it. */
export function SecretField({ label, ...rest }: SecretFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-end' }}>
      <Field
        label={label}
        type={shown ? 'text' : 'password'}
        {...rest}
        // The browser would leave line breaks out, and nobody would see that the token was broken off there.
        onPaste={(event) => {
          const text = event.clipboardData.getData('text');
          if (!/[\r\n]/.test(text)) return;
          event.preventDefault();
          rest.onChange(text);
        }}
      />
      <Button
        variant="outlined"
        aria-label={`${shown ? 'Hide' : 'Show'} ${label}`}
        onClick={() => setShown(!shown)}
        sx={{ minWidth: 88 }}
      >
        {shown ? 'Hide' : 'Show'}
      </Button>
    </Box>
  );
}
