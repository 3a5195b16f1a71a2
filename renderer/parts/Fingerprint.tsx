import Box from '@mui/material/Box';
import { fingerprintGroups, fingerprintWords } from '#shared/model/fingerprint.ts';
import type { CertSha256 } from '#shared/model/host.ts';
import { mono } from './mono.ts';

/** SHA-256 of a certificate in two forms: hex groups to compare by eye, six words to compare by voice. */
export function Fingerprint({ sha256 }: { readonly sha256: CertSha256 }) {
  return (
    <Box sx={{ mt: 0.5 }}>
      <Box
        component="code"
        aria-label={`SHA-256 ${fingerprintGroups(sha256).join(' ')}`}
        role="img"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(8, max-content)',
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
    </Box>
  );
}
