import Box from '@mui/material/Box';
import type { SvgIconComponent } from './icon-type.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'accent' | 'quiet';

const colours: Record<Tone, string> = {
  good: 'success.main',
  warn: 'warning.main',
  bad: 'error.main',
  accent: 'primary.main',
  quiet: 'text.secondary',
};

export interface TagProps {
  readonly icon: SvgIconComponent;
  readonly tone: Tone;
  readonly children: string;
  /** For long words in narrow columns. */
  readonly wrap?: boolean;
}

/** A state: icon, word and colour together, so that none of the three has to be seen. */
export function Tag({ icon: Icon, tone, children, wrap = false }: TagProps) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        verticalAlign: 'middle',
        whiteSpace: wrap ? 'normal' : 'nowrap',
        alignItems: 'center',
        gap: 0.75,
        color: colours[tone],
        fontWeight: 500,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 20, flex: 'none' }} />
      <span>{children}</span>
    </Box>
  );
}
