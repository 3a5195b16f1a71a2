import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { PairingRecord, PairingState } from '#shared/model/pairing.ts';
import { PairingTag } from '../../../parts/PairingTag.tsx';
import { dayTimeWord } from '../../../parts/time-words.ts';
import { useStores } from '../../../store/use-stores.ts';
import { PairingId } from '../../../parts/PairingId.tsx';

const words: Readonly<Record<PairingState, string>> = {
  sending: 'Nobody heard yet what became of it.',
  pairing: 'The host waits for the decision. It stands here as soon as the host tells it.',
  paired: 'The cluster is listed in Palette under Clusters, and is managed there only from now on.',
  rejected: 'The cluster stays locally managed. It can be sent again under Settings.',
  failed: 'The cluster stays locally managed. It can be sent again under Settings.',
  withdrawn: 'It was withdrawn at the host.',
  unsent: 'It never reached the host.',
  unknown:
    'The host does not tell of it just now: it is away, signed out, or knows no such request any more.',
};

/** One request that this laptop made, and how it stands as its host tells. */
export function RequestOutcome({ record }: { readonly record: PairingRecord }) {
  const { clipboard } = useStores();
  const { pairingId, clusterName, address, state, since, message } = record;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
        <Typography variant="h3" component="h3">
          {clusterName ?? address}
        </Typography>
        {pairingId !== null && <PairingId id={pairingId} onCopy={() => clipboard.copy(pairingId)} />}
      </Box>
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
        <PairingTag state={state} />
        <Typography variant="body2">
          since {dayTimeWord(since)}. {words[state]}
        </Typography>
      </Box>
      {message !== null && message !== '' && (
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          The host says: {message}
        </Typography>
      )}
    </Box>
  );
}
