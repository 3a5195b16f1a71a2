import Box from '@mui/material/Box';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { Finding } from '#shared/model/finding.ts';
import { FaultText } from './FaultText.tsx';

const looks = {
  refuses: { Icon: BlockIcon, color: 'error.main' },
  warns: { Icon: WarningIcon, color: 'warning.main' },
} as const;

export interface FindingsProps {
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** What was found of a value, under it. */
export function Findings({ id, findings }: FindingsProps) {
  return (
    <Box id={id} sx={{ display: 'grid', gap: 0.75 }}>
      {findings.map(({ weight, fault }, n) => {
        const { Icon, color } = looks[weight];
        return (
          <Box key={n} sx={{ display: 'flex', gap: 1 }}>
            <Icon aria-hidden sx={{ color, fontSize: 20, flex: 'none' }} />
            <FaultText fault={fault} />
          </Box>
        );
      })}
    </Box>
  );
}
