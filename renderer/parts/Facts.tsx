import type { ReactNode } from 'react';
import Box from '@mui/material/Box';

/** What a value is called, and the value; null: not told. */
export type FactRow = readonly [name: string, value: ReactNode];

export function Facts({ label, rows }: { readonly label: string; readonly rows: readonly FactRow[] }) {
  return (
    <Box
      component="dl"
      aria-label={label}
      sx={{
        m: 0,
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: 1.5,
        bgcolor: 'background.paper',
        '& > div': { display: 'grid', gridTemplateColumns: '200px 1fr', gap: 2, px: 2, py: 1.25 },
        '& > div + div': { borderTop: '1px solid', borderColor: 'divider' },
      }}
    >
      {rows.map(([name, value]) => (
        <div key={name}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', userSelect: 'text' }}>
            {value ?? '–'}
          </Box>
        </div>
      ))}
    </Box>
  );
}
