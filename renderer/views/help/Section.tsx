import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Lists as they are read, not as they are coded: room between steps, so that one finds the place again. */
const proseLook = {
  lineHeight: 1.55,
  '& ol, & ul': { m: 0, pl: 3, display: 'grid', gap: 0.75 },
  '& li::marker': { color: 'text.secondary', fontWeight: 600 },
} as const;

export function Section({ title, children }: SectionProps) {
  return (
    <Box component="section" sx={proseLook}>
      <Typography variant="h3" gutterBottom>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
