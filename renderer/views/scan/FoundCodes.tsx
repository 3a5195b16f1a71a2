import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { hostIdOf, readablePayload } from '#shared/model/qr-payload.ts';
import { mono } from '../../parts/mono.ts';

export interface FoundCodesProps {
  readonly payloads: readonly string[];
  /** Those that are in them, each once. */
  readonly hostIds: readonly string[];
  readonly hint: string | null;
}

const isWebAddress = (text: string): boolean => /^\s*https?:\/\//i.test(text);

const verdict = (payload: string, [hostId, ...more]: readonly string[]): string => {
  if (hostId === undefined)
    return isWebAddress(payload)
      ? 'This address names no edge host, or more than one. It is not opened.'
      : 'This is neither an edge host ID nor the address of one.';
  if (more.length > 0) return `The picture has the IDs of ${more.length + 1} edge hosts.`;
  return isWebAddress(payload) ? `Edge host ID ${hostId}` : 'This is an edge host ID.';
};

/** What codes say, as text and nothing else: no link, whatever it looks like. */
export function FoundCodes({ payloads, hostIds, hint }: FoundCodesProps) {
  // Beside the code of a host, what else is in the picture is nobody’s question.
  const naming = payloads.filter((payload) => hostIdOf(payload) !== null);
  const shown = [...new Set(naming.length > 0 ? naming : payloads)];
  const [first] = shown;
  if (first === undefined) return null;
  return (
    <>
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{verdict(first, hostIds)}</Typography>
      {hint !== null && <Typography variant="body2">{hint}</Typography>}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {shown.length > 1 ? 'The codes say:' : 'The code says:'}
      </Typography>
      <Box
        component="ul"
        tabIndex={0}
        aria-label="What was read"
        sx={{
          ...{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5, maxHeight: 88, overflow: 'auto' },
          ...{ fontFamily: mono, fontSize: '0.875rem', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
        }}
      >
        {shown.map((payload) => (
          <li key={payload}>{readablePayload(payload)}</li>
        ))}
      </Box>
    </>
  );
}
