import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import type { FieldRow } from './fields.ts';

export interface ItemListProps {
  readonly row: Extract<FieldRow, { readonly kind: 'list' }>;
  readonly items: readonly unknown[];
  /** A field of the n-th item. */
  field(row: FieldRow, n: number): ReactNode;
  onChange(items: readonly unknown[]): void;
}

/** What shared/wire/user-data.ts takes. */
const most = 256;

/** What there may be several of: each with its fields, and a way to add and to take away. */
export function ItemList({ row, items, field, onChange }: ItemListProps) {
  const { label, one, empty, fields } = row;
  return (
    <Box role="group" aria-label={label} sx={{ display: 'grid', gap: 1 }}>
      <Typography sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>{label}</Typography>
      {items.map((_, n) => (
        <Box
          key={n}
          role="group"
          aria-label={`${one} ${n + 1}`}
          sx={{
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
            alignItems: 'start',
            p: 1.5,
            border: '1px solid',
            borderColor: 'divider',
            borderRadius: 1,
          }}
        >
          {fields.map((each) => field(each, n))}
          <Button
            color="error"
            sx={{ gridColumn: '1 / -1', justifySelf: 'start', ml: -1.5, my: -0.5 }}
            onClick={() => onChange(items.filter((_item, place) => place !== n))}
          >
            {`Remove ${one} ${n + 1}`}
          </Button>
        </Box>
      ))}
      <ReasonButton
        variant="outlined"
        sx={{ justifySelf: 'start' }}
        reason={items.length < most ? null : `There can be ${most} at most.`}
        onClick={() => onChange([...items, empty])}
      >
        {`Add ${one}`}
      </ReasonButton>
    </Box>
  );
}
