import { useRef, useState } from 'react';
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

const none: readonly PairingRequest[] = [];

/** vendor: the box on top of Clusters. Gone after the last request; a dialog about one is not. `known` null: not read yet. */
export function PairingRequests({ known }: { readonly known: readonly PairingRequest[] | null }) {
  const requests = known ?? none;
  const [open, setOpen] = useState<Open | null>(null);
  const box = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(null);
    // One dialog came after another: nobody knows any more where the keyboard was before the first.
    requestAnimationFrame(() => (box.current ?? document.querySelector<HTMLElement>('main h1'))?.focus());
  };
  const list = (): void => setOpen({ kind: 'list' });
  return (
    <>
      {requests.length > 0 && (
        <Card
          tone="accent"
          icon={MoveToInboxIcon}
          action={
            <Button ref={box} variant="contained" sx={{ m: 1, alignSelf: 'center' }} onClick={list}>
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
          isThere={known === null || requests.some(({ pairingId }) => pairingId === open.request.pairingId)}
          onClose={close}
        />
      )}
    </>
  );
}
