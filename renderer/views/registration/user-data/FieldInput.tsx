import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { Field } from '../../../parts/Field.tsx';
import { Picker } from '../../../parts/Picker.tsx';
import { SecretField } from '../../../parts/SecretField.tsx';
import { PemField } from './PemField.tsx';
import { ProjectField } from './ProjectField.tsx';
import { TokenField } from './TokenField.tsx';
import type { FieldRow } from './fields.ts';
import type { UserData } from './use-user-data.ts';

export interface FieldInputProps {
  readonly row: Exclude<FieldRow, { readonly kind: 'list' }>;
  readonly value: unknown;
  /** The text under the field that is about it. */
  readonly described: { readonly problemId: string } | { readonly hintId: string };
  onChange(value: unknown): void;
  /** What may be taken in place of typing. */
  readonly offered: Pick<UserData, 'tokens' | 'tokensReadAt'>;
}

/** What shared/wire/user-data.ts takes of one value, and of a list. */
const longest = 4_096;
const mostLines = 256;

const linesOf = (text: string): readonly string[] =>
  text === ''
    ? []
    : text
        .split('\n')
        .slice(0, mostLines)
        .map((line) => line.slice(0, longest));

const numberOf = (text: string): number | null => {
  const digits = text.replace(/\D/g, '').slice(0, 9);
  return digits === '' ? null : Number(digits);
};

/** What a value is typed into. */
export function FieldInput({ row, value, described, offered, onChange }: FieldInputProps) {
  const { label } = row;
  const common = { label, ...described };
  switch (row.kind) {
    case 'flag':
      return (
        <FormControlLabel
          sx={{ minHeight: 44 }}
          label={label}
          control={
            <Checkbox
              checked={value === true}
              slotProps={{ input: { 'aria-describedby': Object.values(described)[0] } }}
              onChange={(_, on) => onChange(on)}
            />
          }
        />
      );
    case 'choice':
      return (
        <Picker
          label={label}
          minWidth={160}
          options={row.options}
          value={value as string}
          onPick={onChange}
        />
      );
    case 'number':
      return (
        <Field
          {...common}
          inputMode="numeric"
          width={160}
          value={value === null ? '' : `${value as number}`}
          onChange={(text) => onChange(numberOf(text))}
        />
      );
    case 'lines':
      return (
        <Field
          {...common}
          lines={3}
          value={(value as readonly string[]).join('\n')}
          onChange={(text) => onChange(linesOf(text))}
        />
      );
    case 'pem':
      return <PemField {...common} value={value as readonly string[]} onChange={onChange} />;
    case 'token':
      return (
        <TokenField {...common} {...{ offered, onChange }} maxLength={longest} value={value as string} />
      );
    case 'secret':
      return <SecretField {...common} maxLength={longest} value={value as string} onChange={onChange} />;
    case 'project':
      return <ProjectField {...common} maxLength={longest} value={value as string} onChange={onChange} />;
    case 'text':
      return <Field {...common} maxLength={longest} value={value as string} onChange={onChange} />;
  }
}
