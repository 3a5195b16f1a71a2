import { useState } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import type { HostRecord } from '#shared/model/host.ts';
import { roleOf } from '#shared/model/role.ts';
import { ViewFrame } from '../../parts/ViewFrame.tsx';
import { UploadPanel } from '../content/UploadPanel.tsx';
import { FollowerActions } from './FollowerActions.tsx';
import { GroupActions } from './GroupActions.tsx';
import { GroupHint } from './GroupHint.tsx';
import { GroupNotices } from './GroupNotices.tsx';
import { LeaderActions } from './LeaderActions.tsx';
import { PeerTable } from './PeerTable.tsx';
import { TokenCard } from './TokenCard.tsx';
import { UploadButton } from './UploadButton.tsx';

/** One host's view of its group. Mounted anew per host, so that no token or dialog of one lingers on another. */
export function GroupOfHost({ host, picker }: { readonly host: HostRecord; readonly picker: ReactNode }) {
  const [wantsToken, setWantsToken] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const isFollower = roleOf(host) === 'follower';
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
      <Box sx={{ display: 'flex', flex: 'none', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        {picker}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: 'auto' }}>
          <UploadButton host={host} />
          <GroupActions host={host} ticked={ticked} onTicked={setTicked} />
        </Box>
      </Box>
      <GroupNotices host={host} />
      <UploadPanel host={host} />
      {wantsToken && !isFollower && <TokenCard hostKey={host.key} />}
      <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, gap: 2 }}>
        <PeerTable host={host} ticked={ticked} onTicked={setTicked} />
        <GroupHint host={host} />
      </Box>
    </ViewFrame>
  );
}
