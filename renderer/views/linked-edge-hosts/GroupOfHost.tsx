import { useState } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import type { HostRecord } from '#shared/model/host.ts';
import { canAsk } from '#shared/model/link-rules.ts';
import { hostLabel } from '#shared/model/names.ts';
import { fault } from '#shared/model/result.ts';
import { roleOf, sameWord } from '#shared/model/role.ts';
import { Card } from '../../parts/Card.tsx';
import { FaultText } from '../../parts/FaultText.tsx';
import { ViewFrame } from '../../parts/ViewFrame.tsx';
import { FollowerActions } from './FollowerActions.tsx';
import { GroupHint } from './GroupHint.tsx';
import { LeaderActions } from './LeaderActions.tsx';
import { PeerTable } from './PeerTable.tsx';
import { TokenCard } from './TokenCard.tsx';

/** One host's view of its group. Mounted anew per host, so that no token or dialog of one lingers on another. */
export function GroupOfHost({ host, picker }: { readonly host: HostRecord; readonly picker: ReactNode }) {
  const [wantsToken, setWantsToken] = useState(false);
  const isFollower = roleOf(host) === 'follower';
  const cannotAsk = canAsk(host);
  const failed = host.link && sameWord(host.link.status, 'failed');
  return (
    <ViewFrame
      title="Linked Edge Hosts"
      actions={
        isFollower ? (
          <FollowerActions host={host} />
        ) : (
          <LeaderActions
            host={host}
            showsToken={wantsToken}
            onGenerate={() => setWantsToken(true)}
            onStopped={() => setWantsToken(false)}
          />
        )
      }
    >
      {picker}
      {cannotAsk && cannotAsk.code !== 'not-read-yet' && (
        <Card tone="warn" icon={ErrorIcon}>
          <FaultText fault={cannotAsk} />
        </Card>
      )}
      {failed && (
        <Card tone="bad" icon={ErrorIcon}>
          <FaultText
            fault={fault('link-failed', { host: hostLabel(host), message: host.link.errorMessage })}
          />
        </Card>
      )}
      {wantsToken && !isFollower && <TokenCard hostKey={host.key} />}
      <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, gap: 2 }}>
        <PeerTable host={host} />
        <GroupHint host={host} />
      </Box>
    </ViewFrame>
  );
}
