import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SvgIconComponent } from './icon-type.ts';

export interface EmptyStateProps {
  readonly icon: SvgIconComponent;
  readonly title: string;
  readonly children: ReactNode;
}

/** Nothing here yet, why, and what to do next. */
export function EmptyState({ icon: Icon, title, children }: EmptyStateProps) {
  return (
    <Box
      sx={{
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: 1.5,
        bgcolor: 'background.paper',
        px: 4,
        py: 5,
        display: 'flex',
        gap: 3,
        alignItems: 'flex-start',
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 40, color: 'primary.main', flex: 'none' }} />
      <Box sx={{ maxWidth: 640, minWidth: 0 }}>
        <Typography variant="h2" gutterBottom sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {children}
      </Box>
    </Box>
  );
}
