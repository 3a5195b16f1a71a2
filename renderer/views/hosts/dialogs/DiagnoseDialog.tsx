import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { hostPort } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { Field } from '../../../parts/Field.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { useFeed, useMarked, useStores, useView } from '../../../store/use-stores.ts';
import { whyLabel } from '../check-words.ts';
import { useDiagnosis } from '../use-diagnosis.ts';
import { CheckList } from './CheckList.tsx';
import { Conclusion } from './Conclusion.tsx';

/** From the laptop's plug to what answers, one question after the other; the answer to act on stands on top. */
export function DiagnoseDialog({ address: first }: { readonly address: string }) {
  const { commands } = useStores();
  const close = useView((state) => state.closeDialog);
  const hosts = useFeed((state) => state.hosts);
  const [address, setAddress] = useState(first);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const { running, outcome, look } = useDiagnosis(first.trim());
  const adding = useMarked('add');
  const typed = address.trim();
  const diagnosis = outcome && isOk(outcome) ? outcome.ok : null;
  const problem = refusal ?? (outcome && !isOk(outcome) ? outcome.error : null);
  const answersAt = diagnosis?.answersAt ?? null;
  const isListed = hosts?.some((host) =>
    host.addresses.some((each) => hostPort(each, host.port) === answersAt),
  );

  const add = async (at: string): Promise<void> => {
    const result = await commands.run('hosts.add', { address: at }, { mark: 'add', quiet: true });
    if (result && isOk(result)) close();
    else if (result) setRefusal(result.error);
  };

  return (
    <Modal
      title={whyLabel}
      width="md"
      onClose={close}
      cancelLabel="Close"
      confirm={{
        label: running ? 'Looking…' : outcome ? 'Look again' : 'Look',
        busy: running,
        reason: typed === '' ? 'Type the address that the host’s console shows.' : null,
        run: () => {
          setRefusal(null);
          look(typed);
        },
      }}
    >
      {/* Room for the focus ring. */}
      <Box sx={{ pt: 1 }}>
        <Field
          label="Address"
          inline
          placeholder="10.10.0.21:5080"
          maxLength={300}
          width={304}
          autoFocus
          value={address}
          onChange={setAddress}
        />
      </Box>
      <Box sx={{ minHeight: 112, my: 2, display: 'grid', alignItems: 'center' }}>
        {problem ? (
          <Box role="alert" sx={{ color: 'error.main' }}>
            <FaultText fault={problem} />
          </Box>
        ) : diagnosis ? (
          <Conclusion
            diagnosis={diagnosis}
            onAdd={answersAt === null || isListed ? null : () => void add(answersAt)}
            adding={adding}
          />
        ) : (
          <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
            {running
              ? 'Looking from this laptop’s plug to what answers. This takes up to ten seconds.'
              : 'Fieldlink looks from this laptop’s plug to what answers at the address, and names what stands in between. It signs in to nothing.'}
          </Typography>
        )}
      </Box>
      <CheckList checks={diagnosis?.checks ?? null} running={running} />
    </Modal>
  );
}
