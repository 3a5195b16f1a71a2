import type { ReactNode } from 'react';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { Finding } from '#shared/model/finding.ts';
import { Card } from './Card.tsx';
import { FaultText } from './FaultText.tsx';

export interface FindingCardProps {
  readonly finding: Finding;
  /** What may be done about it. */
  readonly below?: ReactNode;
}

const looks = {
  refuses: { tone: 'bad', icon: BlockIcon },
  warns: { tone: 'warn', icon: WarningIcon },
} as const;

/** What was found before an act: it stops it, or is to be known. */
export function FindingCard({ finding: { weight, fault }, below }: FindingCardProps) {
  return (
    <Card {...looks[weight]} below={below}>
      <FaultText fault={fault} />
    </Card>
  );
}
