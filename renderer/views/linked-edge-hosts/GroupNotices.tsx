import { useMemo } from 'react';
import CloudIcon from '@mui/icons-material/CloudOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import SyncProblemIcon from '@mui/icons-material/SyncProblemOutlined';
import { syncWarning } from '#shared/model/content-sync.ts';
import { clusterOf, disputedLeaders } from '#shared/model/group.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { canAsk, isLocal } from '#shared/model/link-rules.ts';
import { linkFindings } from '#shared/model/link-health.ts';
import { hostLabel } from '#shared/model/names.ts';
import { fault } from '#shared/model/result.ts';
import { sameWord } from '#shared/model/role.ts';
import { Card } from '../../parts/Card.tsx';
import { FaultText } from '../../parts/FaultText.tsx';
import { useFeed } from '../../store/use-stores.ts';
import { ClusterCard } from './ClusterCard.tsx';
import { LeaderClaims } from './LeaderClaims.tsx';
import { LinkFlaws } from './LinkFlaws.tsx';

/** What is true of the group beyond its table, the worst first. */
export function GroupNotices({ host }: { readonly host: HostRecord }) {
  const all = useFeed(({ hosts }) => hosts);
  const cannotAsk = canAsk(host);
  const central = isLocal(host);
  const failed = host.link && sameWord(host.link.status, 'failed');
  // In a group of hundreds everybody is asked about everybody: once per change, not once per look.
  const claims = useMemo(() => disputedLeaders(host, all ?? []), [host, all]);
  const cluster = useMemo(() => clusterOf(host, all ?? []), [host, all]);
  const findings = useMemo(() => linkFindings(host, all ?? []), [host, all]);
  const late = syncWarning(host);
  return (
    <>
      {cannotAsk && cannotAsk.code !== 'not-read-yet' && (
        <Card tone="warn" icon={ErrorIcon}>
          <FaultText fault={cannotAsk} />
        </Card>
      )}
      {central && !cluster?.isCentral && (
        <Card tone="accent" icon={CloudIcon}>
          <FaultText fault={central} />
        </Card>
      )}
      {failed && (
        <Card tone="bad" icon={ErrorIcon}>
          <FaultText
            fault={fault('link-failed', { host: hostLabel(host), message: host.link.errorMessage })}
          />
        </Card>
      )}
      {claims.length > 0 && <LeaderClaims claims={claims} />}
      <LinkFlaws findings={findings} />
      {cluster && <ClusterCard cluster={cluster} />}
      {late && (
        <Card tone="warn" icon={SyncProblemIcon}>
          <FaultText fault={late} />
        </Card>
      )}
    </>
  );
}
