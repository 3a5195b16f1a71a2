import { useId } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Findings } from '../../../parts/Findings.tsx';
import { FieldInput } from './FieldInput.tsx';
import { ItemList } from './ItemList.tsx';
import type { FieldRow } from './fields.ts';
import { findingsOf } from './findings-of.ts';
import { valueAt } from './form.ts';
import type { UserData } from './use-user-data.ts';

export interface FormFieldProps {
  readonly row: FieldRow;
  /** Where its value stands in the whole form. */
  readonly at: string;
  readonly data: UserData;
}

/** Too wide to stand beside another. */
const isWide: ReadonlySet<FieldRow['kind']> = new Set(['choice', 'flag', 'lines', 'secret']);

/** One field of user data, the vendor's name of it, and what was found of what stands in it. */
export function FormField({ row, at, data }: FormFieldProps) {
  const id = useId();
  const findings = findingsOf(row, at, data.findings);
  const isRefused = findings.some(({ weight }) => weight === 'refuses');
  const value = valueAt(data.typed, at);
  const described = isRefused ? { problemId: id } : { hintId: id };
  return (
    <Box
      sx={{ display: 'grid', gap: 0.5, minWidth: 0, ...(isWide.has(row.kind) && { gridColumn: '1 / -1' }) }}
    >
      {row.kind === 'list' ? (
        <ItemList
          row={row}
          items={value as readonly unknown[]}
          field={(of, n) => <FormField key={of.at} row={of} at={`${at}.${n}.${of.at}`} data={data} />}
          onChange={(next) => data.set(at, next)}
        />
      ) : (
        <FieldInput
          row={row}
          offered={data}
          value={value}
          described={described}
          onChange={(next) => data.set(at, next)}
        />
      )}
      {findings.length > 0 ? (
        <Findings id={id} findings={findings} />
      ) : (
        <Typography
          id={id}
          variant="body2"
          sx={{ color: 'text.secondary', ml: row.kind === 'flag' ? 5.25 : 0, overflowWrap: 'anywhere' }}
        >
          {row.hint}
        </Typography>
      )}
    </Box>
  );
}
