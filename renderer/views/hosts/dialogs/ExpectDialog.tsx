import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ExpectOutcome } from '#shared/model/expected.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { Field } from '../../../parts/Field.tsx';
import { FileButton } from '../../../parts/FileButton.tsx';
import { textOfFile } from '../../../parts/read-picture.ts';
import { Modal } from '../../../parts/Modal.tsx';
import { useMarked, useStores, useView } from '../../../store/use-stores.ts';
import { ExpectResult } from './ExpectResult.tsx';

/** What hosts have to show, told by somebody who knows: then nobody has to compare by eye, and each mismatch is loud. */
export function ExpectDialog() {
  const { client, commands } = useStores();
  const close = useView((state) => state.closeDialog);
  const busy = useMarked('expect');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Fault | null>(null);
  const [outcome, setOutcome] = useState<ExpectOutcome | null>(null);

  const send = async (): Promise<void> => {
    const result = await commands.run('hosts.expect', { text }, { mark: 'expect', quiet: true });
    if (!result) return;
    if (isOk(result)) setOutcome(result.ok);
    else setProblem(result.error);
  };

  const take = async (file: File): Promise<void> => {
    const read = await textOfFile(file, (picture) => client.call('codes.read', picture));
    setProblem(isOk(read) ? null : read.error);
    if (isOk(read)) setText(read.ok.text);
  };

  if (outcome)
    return (
      <Modal title="Expected fingerprints" width="md" onClose={close} cancelLabel="Close" focusCancel>
        <ExpectResult outcome={outcome} />
      </Modal>
    );
  return (
    <Modal
      title="Expected fingerprints"
      width="md"
      onClose={close}
      confirm={{
        label: 'Import',
        busy,
        reason: text.trim() === '' ? 'Paste a list or choose a file.' : null,
        run: () => void send(),
      }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        One line per host: its SHA-256 fingerprint and its address or edge host ID, in any order. A host that
        shows what is expected is trusted; one that shows something else is stopped.
      </Typography>
      <Field
        label="List"
        autoFocus
        lines={8}
        placeholder={'10.10.0.21,3F2A 90C4 …\nedge-0123456789abcdef…,AB:12:…'}
        value={text}
        onChange={(value) => {
          setText(value);
          setProblem(null);
        }}
        problemId={problem ? 'expect-problem' : undefined}
      />
      <Box sx={{ mt: 1 }}>
        <FileButton
          label="Choose CSV file or picture of QR codes"
          accept=".csv,.tsv,.txt,text/csv,text/plain,image/png,image/jpeg,image/webp"
          onFile={(file) => void take(file)}
        />
      </Box>
      {problem && (
        <Box role="alert" sx={{ mt: 2, color: 'error.main' }}>
          <FaultText id="expect-problem" fault={problem} />
        </Box>
      )}
    </Modal>
  );
}
