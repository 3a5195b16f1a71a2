import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { hidden } from './hidden.ts';

/** Read by screen readers, seen by nobody. */
export function VisuallyHidden({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <Box component="span" id={id} sx={hidden}>
      {children}
    </Box>
  );
}
