import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import CloudIcon from '@mui/icons-material/CloudOutlined';
import type { ConsoleState } from '#shared/model/palette.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FaultText } from '../../parts/FaultText.tsx';

export interface NotConnectedProps {
  readonly state: ConsoleState;
  /** What a console is for here, and what goes without one. */
  readonly children: ReactNode;
  onConnect(): void;
}

/** Nothing to show before a console is connected, why, and the way to it. */
export function NotConnected({ state, children, onConnect }: NotConnectedProps) {
  const { endpoint, session, reach } = state;
  const fault = session.fault ?? (reach.state === 'lost' ? reach.fault : null);
  const isBusy = session.state === 'signing-in';
  return (
    <EmptyState
      icon={CloudIcon}
      title={endpoint === null ? 'Connect to Palette' : isBusy ? 'Signing in…' : `Sign in to ${endpoint}`}
    >
      <Typography variant="body1" sx={{ color: 'text.secondary', mb: 2.5 }}>
        {children}
      </Typography>
      {fault && (
        <Box role="alert" sx={{ mb: 2.5, p: 1.5, borderRadius: 1, bgcolor: 'error.light' }}>
          <FaultText fault={fault} />
        </Box>
      )}
      {!isBusy && (
        <Button variant="contained" onClick={onConnect}>
          {endpoint === null ? 'Connect to Palette' : 'Sign in'}
        </Button>
      )}
    </EmptyState>
  );
}
