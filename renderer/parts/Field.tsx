import { useId } from 'react';
import type { ChangeEvent, ClipboardEventHandler, ComponentProps, Ref } from 'react';
import Box from '@mui/material/Box';
import { fieldLook } from './field-look.ts';
import { mono } from './mono.ts';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  readonly type?: 'text' | 'password' | 'date';
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly width?: number | string;
  /** More than one line to paste into; the height in lines. */
  readonly lines?: number;
  /** Words to read, not a text to compare character by character. */
  readonly prose?: boolean;
  /** Label before the field instead of above it. */
  readonly inline?: boolean;
  /** ID of the text that says what is wrong with the value. */
  readonly problemId?: string | undefined;
  /** ID of the text that says what belongs there. */
  readonly hintId?: string | undefined;
  readonly inputMode?: ComponentProps<'input'>['inputMode'];
  readonly inputRef?: Ref<HTMLInputElement>;
  /** ID of a datalist: what is likely, offered while one types. */
  readonly list?: string;
  readonly onPaste?: ClipboardEventHandler<HTMLElement>;
}

/** Kerning a megabyte of text without a blank holds the window up for a minute and more. */
const exact = { fontFamily: mono, fontKerning: 'none' } as const;

/** A labelled field. The label stays in sight while one types, and nothing is remembered or corrected by the browser. */
export function Field({
  label,
  onChange,
  lines,
  prose = false,
  inline = false,
  problemId,
  hintId,
  width = '100%',
  inputRef,
  ...rest
}: FieldProps) {
  const id = useId();
  const common = {
    id,
    spellCheck: false,
    autoCapitalize: 'none',
    autoComplete: 'off',
    'aria-invalid': problemId !== undefined,
    'aria-describedby': problemId ?? hintId,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value),
    ...rest,
  };
  return (
    <Box
      sx={{
        display: inline ? 'flex' : 'grid',
        alignItems: inline ? 'center' : 'stretch',
        gap: inline ? 1.25 : 0.5,
        width,
        ...(!inline && { gridTemplateColumns: 'minmax(0, 1fr)' }),
      }}
    >
      <Box
        component="label"
        htmlFor={id}
        sx={{
          fontWeight: 600,
          fontSize: '0.9375rem',
          ...((inline || typeof width === 'number') && { whiteSpace: 'nowrap' }),
        }}
      >
        {label}
      </Box>
      {lines === undefined ? (
        <Box component="input" {...common} ref={inputRef} sx={fieldLook} />
      ) : (
        <Box
          component="textarea"
          {...common}
          rows={lines}
          sx={[fieldLook, { resize: 'vertical', py: 1.25 }, !prose && exact]}
        />
      )}
    </Box>
  );
}
