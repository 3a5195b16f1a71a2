import Box from '@mui/material/Box';
import LinkOffIcon from '@mui/icons-material/LinkOffOutlined';
import { explain } from '#shared/contract/sentences/explain.ts';
import { MoreAbout } from '../../parts/MoreAbout.tsx';
import { useFeed } from '../../store/use-stores.ts';

/** What is on screen may be old: says so on top of everything until the line is back. */
export function LineBanner() {
  const lineFault = useFeed((state) => state.lineFault);
  if (!lineFault) return null;
  const { what, next } = explain(lineFault);
  return (
    <Box
      role="alert"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        px: 3,
        py: 1.25,
        bgcolor: 'error.main',
        color: 'error.contrastText',
        '& .fl-more': { color: 'inherit' },
      }}
    >
      <LinkOffIcon aria-hidden />
      <Box>
        <strong>{what}</strong> {next}
        <MoreAbout fault={lineFault} />
      </Box>
    </Box>
  );
}
