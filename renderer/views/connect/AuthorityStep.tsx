import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ConsoleIdentity } from '#shared/model/palette.ts';
import { Fingerprint } from '../../parts/Fingerprint.tsx';
import { dayWord } from '../../parts/time-words.ts';
import { TrustModal } from './TrustModal.tsx';
import type { TrustWays } from './TrustModal.tsx';

export interface AuthorityStepProps extends TrustWays {
  readonly identity: ConsoleIdentity;
}

/** A file says who vouches for the console; whether it is the right file only who compares it can tell. */
export function AuthorityStep({ identity, ...ways }: AuthorityStepProps) {
  const { endpoint, authorities } = identity;
  return (
    <TrustModal
      title={authorities.length === 1 ? 'Trust this CA?' : `Trust these ${authorities.length} CAs?`}
      {...ways}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        The certificate of {endpoint} is vouched for by this file. Compare each fingerprint with the one that
        who administers Palette tells you. From then on Fieldlink trusts this console while this CA vouches
        for its certificate and its name, also when it is renewed. The CA counts for no other console.
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3 }}>
        {authorities.map(({ subject, certSha256, expiresAt }) => (
          <li key={certSha256}>
            <Typography variant="h3" component="h3" sx={{ overflowWrap: 'anywhere' }}>
              {subject}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              Valid until {dayWord(expiresAt)}
            </Typography>
            <Fingerprint sha256={certSha256} />
          </li>
        ))}
      </Box>
    </TrustModal>
  );
}
