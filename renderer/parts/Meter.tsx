import Box from '@mui/material/Box';

export interface MeterProps {
  readonly label: string;
  /** 0 to 100 */
  readonly percent: number;
  readonly tone?: 'primary' | 'warning';
}

/** How far along, or how much is left. */
export function Meter({ label, percent, tone = 'primary' }: MeterProps) {
  const value = Math.round(Math.max(0, Math.min(100, percent)));
  return (
    <Box
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={100}
      sx={{ height: 6, borderRadius: 3, overflow: 'hidden', bgcolor: 'divider' }}
    >
      <Box
        style={{ transform: `scaleX(${value / 100})` }}
        sx={{
          height: '100%',
          bgcolor: `${tone}.main`,
          transformOrigin: 'left',
          transition: 'transform 300ms linear',
        }}
      />
    </Box>
  );
}
