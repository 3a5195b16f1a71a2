import type { HostRecord, Peer } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { canAsk, canUnlinkPeer } from '#shared/model/link-rules.ts';
import { fault } from '#shared/model/result.ts';
import { roleOf } from '#shared/model/role.ts';
import { ActionsMenu } from '../../parts/ActionsMenu.tsx';
import type { MenuAction } from '../../parts/MenuList.tsx';
import { reasonOf } from '../../parts/reason-of.ts';
import { useStores } from '../../store/use-stores.ts';

export interface PeerMenuProps {
  readonly host: HostRecord;
  readonly peer: Peer;
  /** What Fieldlink knows of the peer itself; null: nobody has met it. */
  readonly record: HostRecord | null;
  onUnlink(peerId: string): void;
}

/** Unlink is a leader's entry here; a follower's stands in the upper right of the page (vendor: Unlink Hosts). */
export function PeerMenu({ host, peer, record, onUnlink }: PeerMenuProps) {
  const { view } = useStores();
  const canView = record
    ? isSignedIn(record)
      ? null
      : canAsk(record)
    : fault('sign-in-needed', { host: peer.id });
  const actions: MenuAction[] = [
    {
      label: 'View',
      reason: reasonOf(canView),
      run: () => {
        if (record) view.getState().setViewing(record.key);
      },
    },
  ];
  if (roleOf(host) === 'leader')
    actions.push({
      label: 'Unlink',
      reason: reasonOf(canUnlinkPeer(host, peer, record)),
      danger: true,
      run: () => onUnlink(peer.id),
    });
  return <ActionsMenu of={peer.ip} actions={actions} />;
}
