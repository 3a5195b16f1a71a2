import { useState } from 'react';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import GppBadIcon from '@mui/icons-material/GppBadOutlined';
import { Card } from '../../../parts/Card.tsx';
import { Modal } from '../../../parts/Modal.tsx';

export interface InsecureChoiceProps {
  readonly insecure: boolean;
  onChange(insecure: boolean): void;
}

/** vendor: `insecure`. Off; a slip cannot turn it on, and it stays in sight while it is. */
export function InsecureChoice({ insecure, onChange }: InsecureChoiceProps) {
  const [asks, setAsks] = useState(false);
  const answer = (next: boolean): void => {
    setAsks(false);
    onChange(next);
  };
  return (
    <div>
      <FormControlLabel
        control={<Checkbox checked={insecure} onChange={(_, on) => (on ? setAsks(true) : answer(false))} />}
        label="Do not check the certificate of Palette"
      />
      {insecure && (
        <Card tone="bad" icon={GppBadIcon}>
          <Typography variant="body2">
            The hosts will send the registration token to whoever answers at this endpoint, and take orders
            from there. The report of this visit says so.
          </Typography>
        </Card>
      )}
      {asks && (
        <Modal
          title="Do not check the certificate of Palette?"
          focusCancel
          cancelLabel="Keep checking"
          onClose={() => setAsks(false)}
          confirm={{ label: 'Do not check it', color: 'error', run: () => answer(true) }}
        >
          <Typography variant="body1" sx={{ mb: 1.5 }}>
            Anybody between the hosts and Palette can then read the registration token and take this cluster
            over for good.
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Where Palette has a certificate of your own authority, put that authority into the user data of
            the hosts instead. Go on only in a network in which you know every machine.
          </Typography>
        </Modal>
      )}
    </div>
  );
}
