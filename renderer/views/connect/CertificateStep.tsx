import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import type { ConsoleIdentity } from '#shared/model/palette.ts';
import { FileButton } from '../../parts/FileButton.tsx';
import { Fingerprint } from '../../parts/Fingerprint.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { TrustModal } from './TrustModal.tsx';
import type { TrustWays } from './TrustModal.tsx';
import type { Shown } from './use-look.ts';
import { useLook } from './use-look.ts';

export interface CertificateStepProps extends TrustWays {
  readonly identity: ConsoleIdentity;
  /** What it shows, checked by a file that was chosen. */
  look(shown: Shown): void;
}

/** First contact with a console that no authority vouches for, as those of customers often are. */
export function CertificateStep({ identity, look, ...ways }: CertificateStepProps) {
  const { busy, problem, runWith } = useLook(look);
  return (
    <TrustModal title="Trust this console?" {...ways}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        No authority that this laptop knows vouches for this certificate. Compare its fingerprint with the one
        that who administers Palette tells you, or the six words over the phone. From then on Fieldlink talks
        to this console only while it shows this certificate.
      </Typography>
      <Typography variant="h3" component="h3">
        {identity.endpoint}
      </Typography>
      <Fingerprint sha256={identity.certSha256} />
      <Box sx={{ mt: 3, pt: 2, borderTop: '1px solid', borderColor: 'divider', display: 'grid', gap: 1 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          Has this Palette a CA of its own (VerteX, self-hosted)? With the certificate of that CA the
          console’s may be renewed, and nobody has to compare it again.
        </Typography>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <FileButton
            label="Choose CA file"
            accept=".pem,.crt,.cer,.der,.ca-bundle"
            onFile={(file) => void runWith(identity.endpoint, file)}
          />
          <span role="status">{busy ? 'Checking the console by it…' : ''}</span>
        </Box>
        <Problem fault={problem} />
      </Box>
    </TrustModal>
  );
}
