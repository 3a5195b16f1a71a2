import { Component } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { fault } from '#shared/model/result.ts';
import { FaultText } from '../parts/FaultText.tsx';

interface State {
  readonly failed: boolean;
}

/** The last net: a view that throws leaves a page that says so and offers the way back. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Box component="main" sx={{ p: 6, maxWidth: 640 }}>
        <Typography variant="h1" gutterBottom>
          Fieldlink
        </Typography>
        <FaultText fault={fault('internal')} />
        <Button variant="contained" sx={{ mt: 3 }} onClick={() => location.reload()}>
          Reload
        </Button>
      </Box>
    );
  }
}
