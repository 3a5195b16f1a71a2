import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Input } from '#shared/contract/methods.ts';
import { shortHostId } from '#shared/model/names.ts';
import { isOk } from '#shared/model/result.ts';
import { LongList } from '../../parts/LongList.tsx';
import { Modal } from '../../parts/Modal.tsx';
import { useMarked, useStores } from '../../store/use-stores.ts';

export interface UnlinkDialogProps {
  readonly unlink: Input<'link.unlink'>;
  /** IDs of the followers that leave the group, and of the leader they leave. */
  readonly leaving: readonly string[];
  readonly leader: string;
  onClose(): void;
  onStarted?(): void;
}

/** One confirm for one follower or for many. */
export function UnlinkDialog({ unlink, leaving, leader, onClose, onStarted }: UnlinkDialogProps) {
  const { commands } = useStores();
  const busy = useMarked('unlink');
  const many = leaving.length > 1;
  const [first = ''] = leaving;

  const start = async (): Promise<void> => {
    const result = await commands.run('link.unlink', unlink, { mark: 'unlink' });
    if (!result || (!isOk(result) && result.error.code === 'busy')) return;
    onStarted?.();
    onClose();
  };

  return (
    <Modal
      title={many ? `Unlink ${leaving.length} hosts?` : `Unlink ${shortHostId(first)}?`}
      onClose={onClose}
      focusCancel
      fill={many}
      confirm={{ label: 'Confirm', color: 'error', busy, run: () => void start() }}
    >
      <Typography variant="body1">{many ? 'Each of them then loses:' : `${first} then loses:`}</Typography>
      <Box component="ul" sx={{ my: 1.5, pl: 3, '& li': { mb: 0.5 } }}>
        <li>content bundles and configuration changes from its leader {shortHostId(leader)}, from now on</li>
        <li>its place in the leader’s table, and the leader in its own</li>
        <li>its chance to join a cluster that is created on that leader</li>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: many ? 2 : 0 }}>
        Content it has already received stays on it. It can be linked again at any time.
      </Typography>
      {many && (
        <LongList
          label="Hosts to unlink"
          keys={leaving}
          height={41}
          item={(index) => <Box sx={{ px: 2, py: 1 }}>{shortHostId(leaving[index] ?? '')}</Box>}
        />
      )}
    </Modal>
  );
}
