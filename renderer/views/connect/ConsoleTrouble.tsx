import Button from '@mui/material/Button';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import type { ConsoleState } from '#shared/model/palette.ts';
import { Card } from '../../parts/Card.tsx';
import { FaultText } from '../../parts/FaultText.tsx';

export interface ConsoleTroubleProps {
  readonly state: ConsoleState;
  onSignIn(): void;
}

/** Why what is shown is not of now, and the way back. */
export function ConsoleTrouble({ state, onSignIn }: ConsoleTroubleProps) {
  const fault = state.session.fault ?? state.fault;
  const isOut = state.session.state !== 'signed-in' && state.session.state !== 'signing-in';
  if (!fault && !isOut) return null;
  return (
    <Card
      tone="bad"
      icon={ErrorIcon}
      alert
      action={
        isOut && (
          <Button onClick={onSignIn}>{fault?.code === 'console-changed' ? 'Look at it' : 'Sign in'}</Button>
        )
      }
    >
      {fault ? <FaultText fault={fault} /> : 'You are signed out. What is shown is as it was read last.'}
    </Card>
  );
}
