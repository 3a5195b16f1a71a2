import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import CloudIcon from '@mui/icons-material/CloudOutlined';
import type { ConsoleState } from '#shared/model/palette.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { FaultText } from '../../../parts/FaultText.tsx';

export interface NotConnectedProps {
  readonly state: ConsoleState;
  onConnect(): void;
}

/** What a console is for, that all else works without one, and the way to it. */
export function NotConnected({ state, onConnect }: NotConnectedProps) {
  const { endpoint, session, reach } = state;
  const fault = session.fault ?? (reach.state === 'lost' ? reach.fault : null);
  const isBusy = session.state === 'signing-in';
  return (
    <EmptyState
      icon={CloudIcon}
      title={endpoint === null ? 'Connect to Palette' : isBusy ? 'Signing in…' : `Sign in to ${endpoint}`}
    >
      <Typography variant="body1" sx={{ color: 'text.secondary', mb: 2.5 }}>
        A Palette console decides about the pairing requests of local clusters, and tells which cluster
        profiles there are to match them. Finding, linking and unlinking hosts and uploading content need
        none.
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
