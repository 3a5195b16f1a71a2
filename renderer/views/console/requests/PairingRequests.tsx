import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import MoveToInboxIcon from '@mui/icons-material/MoveToInboxOutlined';
import type { PairingRequest } from '#shared/model/palette.ts';
import { Card } from '../../../parts/Card.tsx';
import { requestCount } from '../console-words.ts';
import { PairWizard } from '../wizard/PairWizard.tsx';
import { RejectDialog } from './RejectDialog.tsx';
import { RequestsDialog } from './RequestsDialog.tsx';
import { UnderstandDialog } from './UnderstandDialog.tsx';

/** One dialog at a time; what it is about stays as it was when it was opened. */
type Open =
  | { readonly kind: 'list' }
  | { readonly kind: 'understand' | 'wizard' | 'reject'; readonly request: PairingRequest };

/** vendor: the box on top of Clusters. Gone after the last request; a dialog about one is not. */
export function PairingRequests({ requests }: { readonly requests: readonly PairingRequest[] }) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const list = (): void => setOpen({ kind: 'list' });
  return (
    <>
      {requests.length > 0 && (
        <Card
          tone="accent"
          icon={MoveToInboxIcon}
          action={
            <Button variant="contained" sx={{ m: 1 }} onClick={list}>
              Pair
            </Button>
          }
        >
          <Typography variant="h2">{requestCount(requests.length)}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Each is known by the pairing ID that its host shows.
          </Typography>
        </Card>
      )}
      {open?.kind === 'list' && (
        <RequestsDialog
          requests={requests}
          onPair={(request) => setOpen({ kind: 'understand', request })}
          onReject={(request) => setOpen({ kind: 'reject', request })}
          onClose={close}
        />
      )}
      {open?.kind === 'reject' && (
        <RejectDialog
          request={open.request}
          onRejected={() => (requests.length > 1 ? list() : close())}
          onClose={list}
        />
      )}
      {open?.kind === 'understand' && (
        <UnderstandDialog
          request={open.request}
          onConfirm={() => setOpen({ kind: 'wizard', request: open.request })}
          onClose={close}
        />
      )}
      {open?.kind === 'wizard' && (
        <PairWizard
          request={open.request}
          isThere={requests.some(({ pairingId }) => pairingId === open.request.pairingId)}
          onClose={close}
        />
      )}
    </>
  );
}
