import Box from '@mui/material/Box';
import SvgIcon from '@mui/material/SvgIcon';
import { hidden } from '../../parts/hidden.ts';

/** Two hosts and the link between them. */
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
      <SvgIcon aria-hidden viewBox="0 0 32 32" sx={{ fontSize: 32, color: 'primary.main', flex: 'none' }}>
        <rect width="32" height="32" rx="7" />
        <g
          fill="none"
          stroke="var(--fl-palette-primary-contrastText)"
          strokeWidth="2.6"
          strokeLinecap="round"
        >
          <path d="M11 21 21 11" />
          <circle cx="9" cy="23" r="3.2" />
          <circle cx="23" cy="9" r="3.2" />
        </g>
      </SvgIcon>
      <Box
        component="span"
        sx={narrow ? hidden : { fontWeight: 700, fontSize: '1.1875rem', letterSpacing: '-0.01em' }}
      >
        Fieldlink
      </Box>
    </Box>
  );
}
