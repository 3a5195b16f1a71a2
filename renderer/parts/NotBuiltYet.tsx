import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Steps } from './Steps.tsx';

export interface Meanwhile {
  readonly title: string;
  readonly steps: readonly string[];
}

/** A part of Fieldlink that does not exist yet says so, and how the job is done without it. */
export function NotBuiltYet({
  intro,
  ways,
}: {
  readonly intro: ReactNode;
  readonly ways: readonly Meanwhile[];
}) {
  return (
    <Box sx={{ maxWidth: 760, display: 'grid', gap: 3 }}>
      <Typography variant="body1">{intro}</Typography>
      {ways.map(({ title, steps }) => (
        <Box
          component="section"
          key={title}
          sx={{
            border: '1px solid',
            borderColor: 'divider',
            borderRadius: 1.5,
            bgcolor: 'background.paper',
            p: 2.5,
          }}
        >
          <Typography variant="h2" gutterBottom>
            {title}
          </Typography>
          <Steps steps={steps} />
        </Box>
      ))}
    </Box>
  );
}
