import Box from '@mui/material/Box';
import { keyframes } from '@mui/material/styles';

export interface MeterProps {
  readonly label: string;
  /** 0 to 100; null: it goes on, and nobody can say how far it is. */
  readonly percent: number | null;
  /** The same in words. */
  readonly text?: string;
  readonly tone?: 'primary' | 'warning';
}

const pass = keyframes({ from: { transform: 'translateX(0)' }, to: { transform: 'translateX(300%)' } });

/** How far along, or how much is left. */
export function Meter({ label, percent, text, tone = 'primary' }: MeterProps) {
  const value = percent === null ? undefined : Math.round(Math.max(0, Math.min(100, percent)));
  return (
    <Box
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuetext={text === '' ? undefined : text}
      aria-valuemin={0}
      aria-valuemax={100}
      sx={{ height: 6, borderRadius: 3, overflow: 'hidden', bgcolor: 'divider' }}
    >
      {value === undefined ? (
        <Box
          sx={{
            height: '100%',
            width: '25%',
            bgcolor: `${tone}.main`,
            animation: `${pass} 3s ease-in-out infinite alternate`,
          }}
        />
      ) : (
        <Box
          style={{ transform: `scaleX(${value / 100})` }}
          sx={{
            height: '100%',
            bgcolor: `${tone}.main`,
            transformOrigin: 'left',
            transition: 'transform 300ms linear',
          }}
        />
      )}
    </Box>
  );
}
