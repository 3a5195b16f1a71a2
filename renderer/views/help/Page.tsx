import type { ReactNode } from 'react';
import Box from '@mui/material/Box';

export interface PageProps {
  readonly head: ReactNode;
  readonly children: ReactNode;
  /** What leads on: beside the text where there is room, else under it. */
  readonly beside: ReactNode;
  readonly isSheet: boolean;
}

/** Lines of a length that is read easily, whatever the window is. */
export function Page({ head, children, beside, isSheet }: PageProps) {
  return (
    <Box component="article" sx={{ display: 'grid', gap: 2 }}>
      {head}
      <Box
        sx={{
          display: 'grid',
          gap: isSheet ? 3 : { xs: 3, lg: 6 },
          alignItems: 'start',
          gridTemplateColumns: isSheet ? '1fr' : { xs: '1fr', lg: 'minmax(0, 680px) minmax(280px, 360px)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 3, minWidth: 0 }}>{children}</Box>
        {beside && <Box sx={{ display: 'grid', gap: 3, minWidth: 0 }}>{beside}</Box>}
      </Box>
    </Box>
  );
}
