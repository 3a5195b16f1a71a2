import Box from '@mui/material/Box';
import { FieldlinkIcon } from '../../parts/FieldlinkIcon.tsx';
import { hidden } from '../../parts/hidden.ts';

export function Brand({ narrow }: { readonly narrow: boolean }) {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: narrow ? 'center' : 'flex-start',
        gap: 1.25,
        height: 80,
        px: narrow ? 0 : 3,
      }}
    >
      <FieldlinkIcon size={32} />
      <Box
        component="span"
        sx={narrow ? hidden : { fontWeight: 700, fontSize: '1.1875rem', letterSpacing: '-0.01em' }}
      >
        Fieldlink
      </Box>
    </Box>
  );
}
