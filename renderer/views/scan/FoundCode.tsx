import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { mono } from '../../parts/mono.ts';

export interface FoundCodeProps {
  readonly payload: string;
  readonly hostId: string | null;
}

const isWebAddress = (text: string): boolean => /^\s*https?:\/\//i.test(text);

const verdict = ({ payload, hostId }: FoundCodeProps): string => {
  if (hostId !== null) return isWebAddress(payload) ? `Edge host ID ${hostId}` : 'This is an edge host ID.';
  return isWebAddress(payload)
    ? 'This address names no edge host. It is not opened.'
    : 'This is neither an edge host ID nor the address of one.';
};

/** What a code says, as text and nothing else: no link, whatever it looks like. */
export function FoundCode(found: FoundCodeProps) {
  return (
    <>
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{verdict(found)}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        The code says:
      </Typography>
      <Box
        sx={{
          fontFamily: mono,
          fontSize: '0.875rem',
          overflowWrap: 'anywhere',
          maxHeight: 96,
          overflow: 'auto',
        }}
      >
        {found.payload.slice(0, 2_000)}
      </Box>
    </>
  );
}
