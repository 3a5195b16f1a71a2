import Box from '@mui/material/Box';
import { fingerprintGroups, fingerprintWords } from '#shared/model/fingerprint.ts';
import type { CertSha256 } from '#shared/model/host.ts';
import { Identicon } from './Identicon.tsx';
import { mono } from './mono.ts';

export interface FingerprintProps {
  readonly sha256: CertSha256;
  /** Half as wide, for two side by side. */
  readonly narrow?: boolean;
}

/** SHA-256 of a certificate in three forms: a picture to see, hex groups to compare by eye, six words to say aloud. */
export function Fingerprint({ sha256, narrow = false }: FingerprintProps) {
  return (
    <Box sx={{ mt: 1, display: 'flex', gap: 2, alignItems: 'flex-start' }}>
      <Box sx={{ flex: 'none', lineHeight: 0, '& img': { borderRadius: 0.5 } }}>
        <Identicon sha256={sha256} size={72} />
      </Box>
      <div>
        <Box
          component="code"
          aria-label={`SHA-256 ${fingerprintGroups(sha256).join(' ')}`}
          role="img"
          sx={{
            display: 'grid',
            gridTemplateColumns: `repeat(${narrow ? 4 : 8}, max-content)`,
            columnGap: 1.5,
            rowGap: 0.25,
            fontFamily: mono,
            fontSize: '1rem',
            userSelect: 'text',
          }}
        >
          {fingerprintGroups(sha256).map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </Box>
        <Box sx={{ mt: 0.75, fontSize: '0.9375rem', fontWeight: 600, color: 'primary.main' }}>
          {fingerprintWords(sha256).join(' · ')}
        </Box>
      </div>
    </Box>
  );
}
