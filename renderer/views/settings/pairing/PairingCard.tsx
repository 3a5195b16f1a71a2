import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import GppBadIcon from '@mui/icons-material/GppBadOutlined';
import type { HostRecord } from '#shared/model/host.ts';
import { waitsForWay } from '#shared/model/pairing-words.ts';
import { Facts } from '../../../parts/Facts.tsx';
import type { FactRow } from '../../../parts/Facts.tsx';
import { FindingCard } from '../../../parts/FindingCard.tsx';
import { PairingTag } from '../../../parts/PairingTag.tsx';
import { QrCode } from '../../../parts/QrCode.tsx';
import { Tag } from '../../../parts/Tag.tsx';
import { WordTag } from '../../../parts/WordTag.tsx';
import { useView } from '../../../store/use-stores.ts';
import { Ago } from './Ago.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { PairingIdLine } from './PairingIdLine.tsx';
import type { ShownPairing } from './pairing-of.ts';
import { isPending } from './pairing-of.ts';
import { pairingLines } from './pairing-words.ts';

const factRows = ({ sentAt, endpoint, insecure, message }: ShownPairing): readonly FactRow[] => [
  ['Sent', sentAt === null ? 'From elsewhere: not by this laptop' : <Ago at={sentAt} />],
  ['Palette endpoint', endpoint],
  [
    'Certificate of Palette',
    insecure ? (
      <Tag icon={GppBadIcon} tone="bad">
        Not checked
      </Tag>
    ) : (
      'Checked by the hosts'
    ),
  ],
  ...(message ? [['The host says', message] as const] : []),
];

export interface PairingCardProps {
  readonly host: HostRecord;
  readonly pairing: ShownPairing;
  onCancelled(): void;
  /** Null: no other request can be sent. */
  readonly onAgain: (() => void) | null;
}

/** The request that stands, or how it ended: its ID first, for that is what is looked for in Palette. */
export function PairingCard({ host, pairing, onCancelled, onAgain }: PairingCardProps) {
  const go = useView((state) => state.go);
  const [asks, setAsks] = useState(false);
  const { pairingId } = pairing;
  const waits = host.pairing && waitsForWay(host.pairing);
  return (
    <Box
      component="section"
      aria-label="Pairing request"
      sx={{
        display: 'grid',
        gap: 2,
        p: 2.5,
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: 1.5,
        bgcolor: 'background.paper',
      }}
    >
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 1.5 }}>
          <Box role="status" sx={{ fontSize: '1.125rem' }}>
            {pairing.state ? <PairingTag state={pairing.state} /> : <WordTag word={pairing.word} />}
          </Box>
          {pairingId !== null && <PairingIdLine pairingId={pairingId} />}
        </Box>
        {pairingId !== null && <QrCode text={pairingId} label={`QR code of the pairing ID ${pairingId}`} />}
      </Box>
      <Box>
        {pairingLines(pairing.state).map((line) => (
          <Typography key={line} variant="body1">
            {line}
          </Typography>
        ))}
      </Box>
      {waits && <FindingCard finding={{ weight: 'warns', fault: waits }} />}
      <Facts label="Facts of the request" rows={factRows(pairing)} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {(pairing.state === 'pairing' || pairing.state === 'paired') && (
          <Button variant="contained" onClick={() => go('console')}>
            Go to Console
          </Button>
        )}
        {onAgain && (
          <Button variant="outlined" onClick={onAgain}>
            Send another request
          </Button>
        )}
        {isPending(pairing) && (
          <Button variant="outlined" color="error" onClick={() => setAsks(true)}>
            Cancel Pairing Request
          </Button>
        )}
      </Box>
      {asks && <CancelDialog {...{ host, pairing, onCancelled }} onClose={() => setAsks(false)} />}
    </Box>
  );
}
