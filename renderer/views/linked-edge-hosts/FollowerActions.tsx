import { useState } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { canUnlinkPeer } from '#shared/model/link-rules.ts';
import { hostLabel } from '#shared/model/names.ts';
import { leaderOf } from '#shared/model/role.ts';
import { ReasonButton } from '../../parts/ReasonButton.tsx';
import { reasonOf } from '../../parts/reason-of.ts';
import { useFeed, useView } from '../../store/use-stores.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { UnlinkDialog } from '../links/UnlinkDialog.tsx';

/** What Local UI offers on a follower: Unlink, upper right. And a short way to its leader. */
export function FollowerActions({ host }: { readonly host: HostRecord }) {
  const [open, setOpen] = useState(false);
  const setViewing = useView((state) => state.setViewing);
  const leader = leaderOf(host);
  const leaderHost = useFeed(({ hosts }) =>
    hosts?.find(({ hostId }) => hostId !== null && hostId === leader?.id),
  );
  if (!leader) return null;
  return (
    <>
      {leaderHost && isSignedIn(leaderHost) && (
        <ReasonButton variant="outlined" reason={null} onClick={() => setViewing(leaderHost.key)}>
          View leader
        </ReasonButton>
      )}
      <ReasonButton
        variant="outlined"
        color="error"
        reason={reasonOf(canUnlinkPeer(host, leader, leaderHost ?? null))}
        onClick={() => setOpen(true)}
      >
        Unlink
      </ReasonButton>
      {open && (
        <UnlinkDialog
          unlink={{ leader: leader.id, hosts: [host.key], via: 'host' }}
          leaving={[hostLabel(host)]}
          leader={leader.id}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
