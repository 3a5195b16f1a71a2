import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { QueueState } from '#shared/model/queue.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { QueueTag } from '../../../parts/QueueTag.tsx';
import { mono } from '../../../parts/mono.ts';
import { useFeed } from '../../../store/use-stores.ts';
import { useSignedIn } from '../../connect/use-signed-in.ts';
import { SiteProgress } from '../queue/SiteProgress.tsx';
import type { Register } from './use-register.ts';

function wordOf(state: QueueState, isSignedIn: boolean): string {
  if (state === 'ready' || state === 'already') return 'The host is listed, and its cluster is defined.';
  if (state === 'refused')
    return 'Mend what is said above, then send it again from the queue, or undo it there.';
  return isSignedIn
    ? 'It goes on by itself, also when this is closed; the queue shows how far it is.'
    : 'It waits in the queue and goes as soon as the console is signed in to. It survives a restart.';
}

/** vendor: Validation: the host is listed and ready, its cluster defined or joined. The window may be closed meanwhile. */
export function SentStage({ register: { queued, hostId, site } }: { readonly register: Register }) {
  const entry = useFeed((state) => state.queue?.find(({ id }) => id === queued) ?? null);
  const isSignedIn = useSignedIn() !== null;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <div>
        <Typography sx={{ fontFamily: mono, overflowWrap: 'anywhere' }}>{hostId}</Typography>
        <Typography>{`${site?.name}, cluster ${site?.clusterName}`}</Typography>
      </div>
      {entry && (
        <Box role="status" aria-label="Registration" sx={{ display: 'grid', gap: 1.5 }}>
          <QueueTag kind="site" state={entry.state} />
          <SiteProgress entry={entry} />
          {entry.fault && <FaultText fault={entry.fault} />}
        </Box>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {wordOf(entry?.state ?? 'sending', isSignedIn)}
      </Typography>
    </Box>
  );
}
