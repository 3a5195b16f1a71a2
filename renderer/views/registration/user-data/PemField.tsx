import Box from '@mui/material/Box';
import { Field } from '../../../parts/Field.tsx';
import { FileButton } from '../../../parts/FileButton.tsx';

/** What shared/wire/user-data.ts takes. */
const longest = 65_536;

export interface PemFieldProps {
  readonly label: string;
  /** Texts of any number of certificates each. */
  readonly value: readonly string[];
  onChange(value: readonly string[]): void;
  readonly problemId?: string;
  readonly hintId?: string;
}

/** Certificates, pasted or out of a file; a file stands after what is there. */
export function PemField({ value, onChange, ...rest }: PemFieldProps) {
  const text = value.join('\n');
  const put = (next: string): void => onChange(next.trim() === '' ? [] : [next.slice(0, longest)]);
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Field {...rest} lines={4} maxLength={longest} value={text} onChange={put} />
      <FileButton
        label="Choose file"
        accept=".pem,.crt,.cer,application/x-pem-file"
        onFile={(file) => void file.text().then((read) => put(`${text}\n${read}`.trimStart()))}
      />
    </Box>
  );
}
