import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { PairingRequest } from '#shared/model/palette.ts';
import { searchRequests } from '#shared/model/request-search.ts';
import { longestFilter } from '#shared/model/text-filter.ts';
import { Field } from '../../../parts/Field.tsx';
import { LongList } from '../../../parts/LongList.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { RequestItem } from './RequestItem.tsx';
import { useOwnIds } from './use-own-ids.ts';

export interface RequestsDialogProps {
  readonly requests: readonly PairingRequest[];
  onPair(request: PairingRequest): void;
  onReject(request: PairingRequest): void;
  onClose(): void;
}

/** vendor: find by pairing ID. A mistyped one finds nothing, and says what is near it. */
export function RequestsDialog({ requests, onPair, onReject, onClose }: RequestsDialogProps) {
  const own = useOwnIds();
  const [typed, setTyped] = useState('');
  const { found, near } = searchRequests(requests, typed);
  const shown = found.length > 0 ? found : near;
  return (
    <Modal title="Pairing requests" width="md" fill onClose={onClose} cancelLabel="Close">
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        Pair only what you know: compare the pairing ID with the one under Settings of its host. Reject what
        nobody knows, and what was withdrawn without Palette hearing of it.
      </Typography>
      <Box sx={{ mb: 1.5 }}>
        <Field
          label="Pairing ID"
          placeholder="or a name, tag or host"
          inline
          autoFocus
          maxLength={longestFilter}
          value={typed}
          onChange={setTyped}
        />
      </Box>
      {found.length === 0 && (
        <Typography role="status" sx={{ mb: 1.5 }}>
          {requests.length === 0
            ? 'No cluster wants to be paired any more.'
            : near.length > 0
              ? 'There is no such request. These have a pairing ID that differs in a character or two; compare it at the host:'
              : 'There is no such request, and none with a pairing ID like it. It was decided or withdrawn, it belongs to another project, or the host was given another endpoint.'}
        </Typography>
      )}
      {shown.length > 0 && (
        <LongList
          label="Pairing requests"
          keys={shown.map(({ pairingId }) => pairingId)}
          height={112}
          item={(index) => {
            const request = shown[index];
            return (
              request && (
                <RequestItem request={request} isOwn={own.has(request.pairingId)} {...{ onPair, onReject }} />
              )
            );
          }}
        />
      )}
    </Modal>
  );
}
