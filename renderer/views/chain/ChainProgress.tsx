import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import CheckIcon from '@mui/icons-material/Check';
import { missingOf } from '#shared/model/code-chain.ts';
import { Problem } from '../../parts/Problem.tsx';
import type { ChainReading } from './use-chain.ts';

const mostNamed = 6;
/** From here on boxes are small: all of them are to be seen below the camera's picture. */
const many = 36;

function sentenceOf({ chain, isAlien }: Pick<ChainReading, 'chain' | 'isAlien'>): string {
  if (isAlien) return 'This code is none of those that Fieldlink shows one after the other.';
  if (!chain) return 'Hold the camera before the other screen until all its codes were read, in any order.';
  const missing = missingOf(chain).map((index) => index + 1);
  const more = missing.length - mostNamed;
  const read = `${chain.count - missing.length} of ${chain.count} read.`;
  if (missing.length === 0) return read;
  return `${read} Missing: ${missing.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

interface PartBoxProps {
  readonly place: number;
  readonly isRead: boolean;
  readonly isSmall: boolean;
}

function PartBox({ place, isRead, isSmall }: PartBoxProps) {
  const [width, height, check] = isSmall ? [30, 24, 8] : [40, 32, 12];
  return (
    <Box
      component="li"
      sx={{
        ...{ position: 'relative', display: 'grid', placeItems: 'center', width, height },
        ...{
          borderRadius: 1,
          fontVariantNumeric: 'tabular-nums',
          fontSize: isSmall ? '0.75rem' : '0.875rem',
        },
        border: isRead ? '1px solid' : '1px dashed',
        borderColor: isRead ? 'success.main' : 'text.secondary',
        bgcolor: isRead ? 'success.light' : 'transparent',
        color: isRead ? 'success.main' : 'text.secondary',
      }}
    >
      <span>{place}</span>
      {isRead && <CheckIcon sx={{ position: 'absolute', top: 1, right: 1, fontSize: check }} />}
    </Box>
  );
}

/** How far a chain has been scanned: in words, and for the eye a box for each of its codes. */
export function ChainProgress({ chain, isAlien, problem }: Omit<ChainReading, 'read'>) {
  const places = Array.from({ length: chain?.count ?? 0 }, (_, index) => index);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography>{sentenceOf({ chain, isAlien })}</Typography>
      {chain && (
        <Box
          component="ul"
          aria-hidden
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.25, m: 0, p: 0, listStyle: 'none' }}
        >
          {places.map((index) => (
            <PartBox
              key={index}
              place={index + 1}
              isRead={chain.parts.has(index)}
              isSmall={chain.count > many}
            />
          ))}
        </Box>
      )}
      <Problem fault={problem} />
    </Box>
  );
}
