import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import type { Fault } from '#shared/model/result.ts';
import { Card } from './Card.tsx';
import { FaultText } from './FaultText.tsx';

/** Why a view does not show what it should, or not as it is now; announced at once. */
export function FaultCard({ fault }: { readonly fault: Fault | null }) {
  if (!fault) return null;
  return (
    <Card tone="bad" icon={ErrorIcon} alert>
      <FaultText fault={fault} />
    </Card>
  );
}
