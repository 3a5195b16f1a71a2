import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import type { LeaderClaim } from '#shared/model/group.ts';
import { fault } from '#shared/model/result.ts';
import { Card } from '../../parts/Card.tsx';
import { FaultText } from '../../parts/FaultText.tsx';
import { ClaimList } from '../links/ClaimList.tsx';

/** Hosts disagree who leads: every claim, and whose it is. Fieldlink does not pick one. */
export function LeaderClaims({ claims }: { readonly claims: readonly LeaderClaim[] }) {
  return (
    <Card tone="bad" icon={ErrorIcon}>
      <FaultText fault={fault('leaders-disagree')} />
      <ClaimList claims={claims} />
    </Card>
  );
}
