import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import { shortHostId } from '#shared/model/names.ts';
import { isOk } from '#shared/model/result.ts';
import { Modal } from '../../parts/Modal.tsx';
import { useMarked, useStores } from '../../store/use-stores.ts';

export interface UnlinkDialogProps {
  /** The host that is asked. */
  readonly via: HostRecord;
  readonly peerId: string;
  /** IDs of the follower that leaves the group, and of the leader it leaves. */
  readonly loser: string;
  readonly leader: string;
  onClose(): void;
}

export function UnlinkDialog({ via, peerId, loser, leader, onClose }: UnlinkDialogProps) {
  const { commands } = useStores();
  const busy = useMarked('unlink');

  const unlink = async (): Promise<void> => {
    const result = await commands.run('link.unlink', { links: [{ via: via.key, peerId }] }, { mark: 'unlink' });
    if (result && (isOk(result) || result.error.code !== 'busy')) onClose();
  };

  return (
    <Modal
      title={`Unlink ${shortHostId(loser)}?`}
      onClose={onClose}
      focusCancel
      confirm={{ label: 'Confirm', color: 'error', busy, run: () => void unlink() }}
    >
      <Typography variant="body1">{loser} then loses:</Typography>
      <Box component="ul" sx={{ my: 1.5, pl: 3, '& li': { mb: 0.5 } }}>
        <li>content bundles and configuration changes from its leader {shortHostId(leader)}, from now on</li>
        <li>its place in the leader’s table, and the leader in its own</li>
        <li>its chance to join a cluster that is created on that leader</li>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        Content it has already received stays on it. It can be linked again at any time.
      </Typography>
    </Modal>
  );
}
