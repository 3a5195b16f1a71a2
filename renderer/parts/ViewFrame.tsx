import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

export interface ViewFrameProps {
  readonly title: string;
  /** One quiet line under the heading: where things stand. */
  readonly summary?: ReactNode;
  /** Upper right: what can be done here. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Heading, summary and actions in the same place on every view. The heading takes focus when the view changes. */
export function ViewFrame({ title, summary, actions, children }: ViewFrameProps) {
  return (
    <Box
      sx={{ display: 'flex', flexDirection: 'column', gap: 2, minHeight: 0, flex: 1, p: { xs: 2, md: 3 } }}
    >
      <Box
        component="header"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'flex-start',
          flex: 'none',
          gap: 2,
          minHeight: 68,
        }}
      >
        <Box sx={{ flex: '1 1 auto', minWidth: 0 }}>
          <Typography variant="h1" tabIndex={-1} sx={{ lineHeight: '44px' }}>
            {title}
          </Typography>
          {summary !== undefined && (
            <Typography variant="body2" sx={{ color: 'text.secondary', mt: -0.5 }}>
              {summary}
            </Typography>
          )}
        </Box>
        {actions !== undefined && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
      </Box>
      {children}
    </Box>
  );
}
