import { Suspense, lazy, useMemo, useState } from 'react';
import Button from '@mui/material/Button';
import type { HostRecord } from '#shared/model/host.ts';
import { canUnlinkPeer } from '#shared/model/link-rules.ts';
import { hostLabel } from '#shared/model/names.ts';
import { followersOf, otherPeers } from '#shared/model/role.ts';
import { ReasonButton } from '../../parts/ReasonButton.tsx';
import { UnlinkDialog } from '../links/UnlinkDialog.tsx';

const MoveDialog = lazy(() => import('./MoveDialog.tsx').then((m) => ({ default: m.MoveDialog })));

export interface GroupActionsProps {
  readonly host: HostRecord;
  /** Edge host IDs of the ticked followers. */
  readonly ticked: ReadonlySet<string>;
  onTicked(ids: ReadonlySet<string>): void;
}

/** What a leader's page offers for many followers at once; Local UI has them one by one. */
export function GroupActions({ host, ticked, onTicked }: GroupActionsProps) {
  const [leaving, setLeaving] = useState<readonly string[] | null>(null);
  const [moving, setMoving] = useState(false);
  const ids = useMemo(
    () =>
      otherPeers(host)
        .filter((peer) => ticked.has(peer.id) && canUnlinkPeer(host, peer) === null)
        .map(({ id }) => id),
    [host, ticked],
  );
  if (followersOf(host).length === 0) return null;
  const count = ids.length;
  return (
    <>
      <ReasonButton
        variant="outlined"
        color="error"
        reason={count > 0 ? null : 'Tick the hosts that shall leave, in the table.'}
        onClick={() => setLeaving(ids)}
      >
        {count === 0 ? 'Unlink hosts' : count === 1 ? 'Unlink 1 host' : `Unlink ${count} hosts`}
      </ReasonButton>
      <Button variant="outlined" onClick={() => setMoving(true)}>
        Move group
      </Button>
      {moving && (
        <Suspense fallback={null}>
          <MoveDialog from={host} onClose={() => setMoving(false)} />
        </Suspense>
      )}
      {leaving && (
        <UnlinkDialog
          unlink={{ leader: host.key, hosts: [...leaving], via: 'leader' }}
          leaving={leaving}
          leader={hostLabel(host)}
          onClose={() => setLeaving(null)}
          onStarted={() => onTicked(new Set())}
        />
      )}
    </>
  );
}
