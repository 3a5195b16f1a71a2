import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Field } from '../../parts/Field.tsx';
import { FaultText } from '../../parts/FaultText.tsx';
import { Modal } from '../../parts/Modal.tsx';
import { useMarked, useStores } from '../../store/use-stores.ts';

/** vendor: Link this device to another. A token whose leader cannot be read is asked about once, then accepted. */
export function LinkWithTokenDialog({ host, onClose }: { readonly host: HostRecord; onClose(): void }) {
  const { commands } = useStores();
  const busy = useMarked('link-with-token');
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<Fault | null>(null);
  const asksOpaque = problem?.code === 'token-opaque' || problem?.code === 'token-leader-unknown';

  const link = async (): Promise<void> => {
    const result = await commands.run(
      'link.withToken',
      { follower: host.key, token, acceptOpaque: asksOpaque },
      { mark: 'link-with-token', quiet: true },
    );
    if (!result) return;
    if (isOk(result)) onClose();
    else setProblem(result.error);
  };

  return (
    <Modal
      title="Link this device to another"
      onClose={onClose}
      confirm={{ label: asksOpaque ? 'Link anyway' : 'Confirm', busy, run: () => void link() }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {hostLabel(host)} becomes a follower of the leader that made the token. Its IP address cannot be
        changed while it is linked.
      </Typography>
      <Field
        label="Link token"
        lines={4}
        autoFocus
        value={token}
        onChange={(value) => {
          setToken(value);
          setProblem(null);
        }}
        problemId={problem ? 'token-problem' : undefined}
      />
      {problem && (
        <Box
          role="alert"
          sx={{ mt: 2, p: 1.5, borderRadius: 1, bgcolor: asksOpaque ? 'warning.light' : 'error.light' }}
        >
          <FaultText id="token-problem" fault={problem} />
        </Box>
      )}
    </Modal>
  );
}
