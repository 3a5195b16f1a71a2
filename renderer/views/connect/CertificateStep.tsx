import Typography from '@mui/material/Typography';
import type { ConsoleIdentity } from '#shared/model/palette.ts';
import { Fingerprint } from '../../parts/Fingerprint.tsx';
import { Modal } from '../../parts/Modal.tsx';

export interface CertificateStepProps {
  readonly identity: ConsoleIdentity;
  onTrust(): void;
  onBack(): void;
  onClose(): void;
}

/** First contact with a console that no authority vouches for, as those of customers often are. */
export function CertificateStep({ identity, onTrust, onBack, onClose }: CertificateStepProps) {
  return (
    <Modal
      title="Trust this console?"
      width="md"
      onClose={onClose}
      focusCancel
      otherwise={{ label: 'Back', run: onBack }}
      confirm={{ label: 'Trust', run: onTrust }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        No authority that this laptop knows vouches for this certificate. Compare its fingerprint with the one
        that who administers Palette tells you, or the six words over the phone. From then on Fieldlink talks
        to this console only while it shows this certificate.
      </Typography>
      <Typography variant="h3" component="h3">
        {identity.endpoint}
      </Typography>
      <Fingerprint sha256={identity.certSha256} />
    </Modal>
  );
}
