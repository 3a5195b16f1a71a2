import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { LinkFinding } from '#shared/model/link-health.ts';
import { repairsOf } from '#shared/model/link-health.ts';
import { hostLabel, shortHostId } from '#shared/model/names.ts';
import { Modal } from '../../parts/Modal.tsx';
import { useMarked, useStores } from '../../store/use-stores.ts';

export interface RepairDialogProps {
  readonly findings: readonly LinkFinding[];
  onClose(): void;
}

/** What is left of a link goes at the end that still lists it; both ends are read afterwards. */
export function RepairDialog({ findings, onClose }: RepairDialogProps) {
  const { commands } = useStores();
  const busy = useMarked('repair');

  const repair = async (): Promise<void> => {
    const all = repairsOf(findings).map((unlink, index) =>
      commands.run('link.unlink', unlink, { mark: index === 0 ? 'repair' : `repair ${index}` }),
    );
    await Promise.all(all);
    onClose();
  };

  return (
    <Modal
      title={findings.length === 1 ? 'Repair this link?' : `Repair ${findings.length} links?`}
      onClose={onClose}
      confirm={{
        label: 'Repair',
        busy,
        reason: findings.length > 0 ? null : 'Both ends agree by now: there is nothing to repair.',
        run: () => void repair(),
      }}
    >
      <Typography variant="body1">Unlinked, at the end that still lists the other:</Typography>
      <Box component="ul" sx={{ my: 1.5, pl: 3, '& li': { mb: 0.5 } }}>
        {findings.map(({ at, leaver, host, leader }) => (
          <li key={`${leader} ${host}`}>
            {shortHostId(leaver.id)}, on {leaver.id === at.hostId ? 'itself' : shortHostId(hostLabel(at))} (
            {at.address})
          </li>
        ))}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        Then both ends are read. The hosts can be linked again at any time.
      </Typography>
    </Modal>
  );
}
