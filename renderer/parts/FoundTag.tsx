import BlockIcon from '@mui/icons-material/BlockOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { Finding } from '#shared/model/finding.ts';
import { Tag } from './Tag.tsx';

/** How much there is to mend, else to know. */
export function FoundTag({ findings }: { readonly findings: readonly Finding[] }) {
  const refusals = findings.filter(({ weight }) => weight === 'refuses').length;
  if (refusals > 0)
    return (
      <Tag icon={BlockIcon} tone="bad">
        {`${refusals} to mend`}
      </Tag>
    );
  if (findings.length === 0) return null;
  return (
    <Tag icon={WarningIcon} tone="warn">
      {findings.length === 1 ? '1 warning' : `${findings.length} warnings`}
    </Tag>
  );
}
