import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import OpenInNewIcon from '@mui/icons-material/OpenInNewOutlined';
import { isSameEndpoint } from '#shared/model/palette-endpoint.ts';
import type { PairingRecord } from '#shared/model/pairing.ts';
import type { ConsoleState } from '#shared/model/palette.ts';
import { Card } from '../../../parts/Card.tsx';
import { Picker } from '../../../parts/Picker.tsx';
import { Steps } from '../../../parts/Steps.tsx';
import { useFeed } from '../../../store/use-stores.ts';
import { whyOwnPages } from '../console-words.ts';
import { OpenClusters } from '../../connect/OpenClusters.tsx';
import { RequestOutcome } from './RequestOutcome.tsx';

const none: readonly PairingRecord[] = [];

const isUndecided = ({ pairingId, state }: PairingRecord): boolean =>
  pairingId !== null && (state === 'pairing' || state === 'unknown');

const stepsTo = (known: string): readonly string[] => [
  'Open Clusters in Palette, and choose the project of the registration token.',
  `Press Pair in the box on top and find the request by ${known}.`,
  'Press Pair to take the cluster over for good, or Reject.',
];

/**
 * Where the console cannot be asked: what to do in its own pages, with the pairing ID at hand, and what the host then tells.
 * Without a console only for requests that this laptop made.
 */
export function HandOver({ state }: { readonly state: ConsoleState }) {
  const made = useFeed(({ pairings }) => pairings ?? none);
  const [picked, setPicked] = useState<string | null>(null);
  // Who was seen waiting stays, so that its outcome is seen too.
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const fresh = made.filter((record) => isUndecided(record) && !seen.has(record.id));
  if (fresh.length > 0) setSeen(new Set([...seen, ...fresh.map(({ id }) => id)]));
  const records = made.filter(({ id }) => seen.has(id));
  if (picked === null && records[0]) setPicked(records[0].id);
  const chosen = records.find(({ id }) => id === picked);
  const endpoint = chosen?.endpoint ?? state.endpoint;
  const isIn = state.session.state === 'signed-in';
  if (endpoint === null || (!chosen && !isIn)) return null;
  return (
    <Card tone="accent" icon={OpenInNewIcon}>
      <Box role="region" aria-label="Review in Palette" sx={{ display: 'grid', gap: 1.5 }}>
        <div>
          <Typography variant="h2">Review pairing requests in Palette</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {isIn ? whyOwnPages : 'Fieldlink is signed in to no console, so this is done in its own pages.'}
          </Typography>
        </div>
        {records.length > 1 && (
          <Picker
            label="Request"
            options={records.map(({ id, clusterName, pairingId }) => [
              id,
              [clusterName, pairingId].filter(Boolean).join(' · '),
            ])}
            value={chosen?.id ?? ''}
            onPick={setPicked}
          />
        )}
        {chosen && <RequestOutcome record={chosen} />}
        {(!chosen || isUndecided(chosen)) && (
          <>
            <Steps
              steps={stepsTo(
                chosen
                  ? 'its pairing ID, which is on the clipboard then'
                  : 'the pairing ID that its host shows',
              )}
            />
            <OpenClusters
              endpoint={endpoint}
              pairingId={chosen?.pairingId ?? null}
              isConnected={state.endpoint !== null && isSameEndpoint(endpoint, state.endpoint)}
            />
          </>
        )}
      </Box>
    </Card>
  );
}
