import Box from '@mui/material/Box';
import { isSameEndpoint } from '#shared/model/palette-endpoint.ts';
import type { WorkOf } from '#shared/model/queue.ts';
import { Steps } from '../../../parts/Steps.tsx';
import { PairingId } from '../../../parts/PairingId.tsx';
import { useFeed, useStores } from '../../../store/use-stores.ts';
import { OpenClusters } from '../../connect/OpenClusters.tsx';

export interface ByHandProps {
  readonly endpoint: string;
  readonly work: WorkOf<'pairing'>;
}

/** A decision that no operation is published for: what a person does in the console's own pages. */
export function ByHand({ endpoint, work: { pairingId, decision } }: ByHandProps) {
  const { clipboard } = useStores();
  const known = useFeed((state) => state.console?.endpoint ?? null);
  const isReject = decision.is === 'reject';
  return (
    <Box>
      <PairingId id={pairingId} onCopy={() => clipboard.copy(pairingId)} />
      <Steps
        steps={[
          'Open Clusters in Palette, and choose the project of the registration token.',
          'Press Pair in the box on top and find the request by this pairing ID, which is on the clipboard then.',
          isReject
            ? 'Press Reject. If it is not there, nothing is left to do.'
            : 'Press Pair and follow the wizard to its end.',
          'Then press Mark done here.',
        ]}
      />
      <OpenClusters
        endpoint={endpoint}
        pairingId={pairingId}
        isConnected={known !== null && isSameEndpoint(endpoint, known)}
      />
    </Box>
  );
}
