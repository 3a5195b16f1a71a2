import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import CloseIcon from '@mui/icons-material/Close';
import { Hint } from './Hint.tsx';
import type { SvgIconComponent } from './icon-type.ts';

export interface CardProps {
  readonly tone: 'bad' | 'warn' | 'good' | 'accent';
  readonly icon: SvgIconComponent;
  readonly children: ReactNode;
  /** Announced at once by screen readers. */
  readonly alert?: boolean;
  readonly action?: ReactNode;
  /** What needs the whole width, under text and action. */
  readonly below?: ReactNode;
  /** Names the closing button; without it the card cannot be closed. */
  readonly dismissLabel?: string;
  readonly onDismiss?: () => void;
}

const colours = { bad: 'error', warn: 'warning', good: 'success', accent: 'primary' } as const;

/** One piece of news: a coloured edge and icon, text, and at most one action. */
export function Card({
  tone,
  icon: Icon,
  children,
  alert = false,
  action,
  below,
  dismissLabel,
  onDismiss,
}: CardProps) {
  const colour = colours[tone];
  return (
    <Box
      role={alert ? 'alert' : undefined}
      sx={{
        flex: 'none',
        pl: 2,
        pr: dismissLabel === undefined && !action ? 2 : 0.5,
        py: 0.5,
        border: '1px solid',
        borderColor: 'divider',
        borderLeft: '4px solid',
        borderLeftColor: `${colour}.main`,
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <Box sx={{ display: 'flex', gap: 1.5 }}>
        <Icon aria-hidden sx={{ color: `${colour}.main`, mt: 1.25, flex: 'none' }} />
        <Box sx={{ flex: 1, minWidth: 0, py: 1.25 }}>{children}</Box>
        {action}
        {dismissLabel !== undefined && (
          <Hint text={dismissLabel}>
            <IconButton aria-label={dismissLabel} onClick={onDismiss}>
              <CloseIcon sx={{ fontSize: 20 }} />
            </IconButton>
          </Hint>
        )}
      </Box>
      {below !== undefined && <Box sx={{ pl: 4.5, pr: 1.5, pb: 1.25 }}>{below}</Box>}
    </Box>
  );
}
