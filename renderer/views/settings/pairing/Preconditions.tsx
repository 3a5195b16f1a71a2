import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { SvgIconComponent } from '../../../parts/icon-type.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { Tag } from '../../../parts/Tag.tsx';
import type { Tone } from '../../../parts/Tag.tsx';
import { VisuallyHidden } from '../../../parts/VisuallyHidden.tsx';
import type { Holds, Precondition } from './preconditions.ts';

export interface PreconditionsProps {
  readonly all: readonly Precondition[];
  readonly isAsking: boolean;
  onAgain(): void;
}

const looks: Readonly<Record<Holds, readonly [SvgIconComponent, Tone, string]>> = {
  pass: [CheckIcon, 'good', 'holds'],
  warn: [WarningIcon, 'warn', 'warning'],
  fail: [BlockIcon, 'bad', 'does not hold'],
  unknown: [HelpIcon, 'quiet', 'not known yet'],
};

/** vendor: Pair Local Cluster with Palette, prerequisites: each with what was found of it. */
export function Preconditions({ all, isAsking, onAgain }: PreconditionsProps) {
  return (
    <Box component="section" aria-labelledby="preconditions-heading">
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography variant="h3" id="preconditions-heading" sx={{ flex: 1 }}>
          Before you pair
        </Typography>
        <ReasonButton reason={null} busy={isAsking} onClick={onAgain}>
          Check again
        </ReasonButton>
      </Box>
      <Box
        component="ul"
        aria-busy={isAsking}
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}
      >
        {all.map(({ label, state, finding }) => {
          const [icon, tone, word] = looks[state];
          return (
            <li key={label}>
              <Tag icon={icon} tone={tone} wrap>
                {label}
              </Tag>
              <VisuallyHidden>{`, ${word}`}</VisuallyHidden>
              {finding && (
                <Box sx={{ pl: 3.25, pt: 0.25 }}>
                  <FaultText fault={finding.fault} />
                </Box>
              )}
            </li>
          );
        })}
      </Box>
    </Box>
  );
}
