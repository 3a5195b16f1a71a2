import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import CloudIcon from '@mui/icons-material/CloudOffOutlined';
import type { QueueEntry } from '#shared/model/queue.ts';
import { isOpen } from '#shared/model/queue.ts';
import { Card } from '../../../parts/Card.tsx';
import { useFeed } from '../../../store/use-stores.ts';

export interface SignInCardProps {
  readonly queue: readonly QueueEntry[];
  onConnect(): void;
}

/** Why all that waits does not go, said once. */
export function SignInCard({ queue, onConnect }: SignInCardProps) {
  const state = useFeed((feed) => feed.console);
  const count = queue.filter(isOpen).length;
  if (count === 0 || !state || state.session.state === 'signed-in') return null;
  const { endpoint, session } = state;
  const isBusy = session.state === 'signing-in';
  return (
    <Card
      tone="accent"
      icon={CloudIcon}
      action={
        <Button disabled={isBusy} onClick={onConnect} sx={{ alignSelf: 'center', flex: 'none', mr: 1 }}>
          {endpoint === null ? 'Connect to Palette' : isBusy ? 'Signing in…' : 'Sign in'}
        </Button>
      }
    >
      <Typography variant="body2" sx={{ lineHeight: 1.6 }}>
        {`${count} ${count === 1 ? 'waits' : 'wait'} here, and ${count === 1 ? 'goes' : 'go'} by ${count === 1 ? 'itself' : 'themselves'} once you are signed in to ${endpoint ?? 'the console'}.`}
      </Typography>
    </Card>
  );
}
