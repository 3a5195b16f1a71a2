import { useEffect, useId, useState } from 'react';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import { isCentral } from '#shared/model/link-rules.ts';
import type { PairingRecord } from '#shared/model/pairing.ts';
import { focusHeading } from '../../../parts/focus-heading.ts';
import { useMarked } from '../../../store/use-stores.ts';
import { PairPart } from './PairPart.tsx';
import { PairingCard } from './PairingCard.tsx';
import { isPending, pairingOf } from './pairing-of.ts';
import { pairMark } from './use-pair-form.ts';

type Mode = 'local' | 'central';

const centralWords =
  'This host is managed in Palette. Linking, unlinking, uploads and settings are refused here; do them in Palette.';
const pendingWords =
  'A pairing request is under way. To stay locally managed, cancel it before it is accepted.';

export interface ManagementModeProps {
  readonly host: HostRecord;
  readonly records: readonly PairingRecord[];
}

/** vendor: Settings, tab Settings: who manages this host, and the way from one to the other; there is none back. */
export function ManagementMode({ host, records }: ManagementModeProps) {
  const id = useId();
  const [wanted, setWanted] = useState<Mode>('local');
  const [acts, setActs] = useState(0);
  const isSending = useMarked(pairMark(host));
  const pairing = pairingOf(host, records);
  const isOver = isCentral(host) || pairing?.state === 'paired';
  const waits = pairing !== null && isPending(pairing);
  const why = isOver ? centralWords : waits ? pendingWords : null;
  // While it is being sent the request stands already; the form has to hear how that ends.
  const showsForm = !isOver && wanted === 'central' && (!waits || isSending);
  /** What comes next stands above what was pressed. */
  const show = (mode: Mode): void => {
    setWanted(mode);
    setActs(acts + 1);
  };
  useEffect(() => {
    if (acts > 0) focusHeading();
  }, [acts]);
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'grid', gap: 2 }}>
      <Box>
        <Typography variant="h2" id={id} gutterBottom>
          Management mode
        </Typography>
        <RadioGroup
          row
          aria-labelledby={id}
          aria-describedby={why === null ? undefined : `${id}-why`}
          value={why === null ? wanted : 'central'}
          onChange={(_, mode) => setWanted(mode as Mode)}
          sx={{ gap: 2 }}
        >
          <FormControlLabel
            value="local"
            label="Locally Managed"
            disabled={why !== null}
            control={<Radio />}
          />
          <FormControlLabel
            value="central"
            label="Centrally Managed"
            disabled={why !== null}
            control={<Radio />}
          />
        </RadioGroup>
        {why !== null && (
          <Typography id={`${id}-why`} variant="body2" sx={{ color: 'text.secondary' }}>
            {why}
          </Typography>
        )}
      </Box>
      {showsForm && <PairPart host={host} onSent={() => show('local')} />}
      {pairing && !showsForm && (
        <PairingCard
          {...{ host, pairing }}
          onCancelled={() => show('local')}
          onAgain={isOver || waits ? null : () => show('central')}
        />
      )}
    </Box>
  );
}
