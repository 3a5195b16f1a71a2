import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { readLabels, showLabels, tidyNote, whyNotKept } from '#shared/model/host-note.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { hostKeyName, shortHostId } from '#shared/model/names.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { Field } from '../../../parts/Field.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { useMarked, useStores, useView } from '../../../store/use-stores.ts';
import { useFrozenHosts } from './use-hosts-by-key.ts';
import { useOne } from './use-one.ts';

/** What a technician writes about one host. What he had written when it opened is what he edits, whatever streams in. */
export function NoteDialog({ hostKey }: { readonly hostKey: string }) {
  const { commands } = useStores();
  const close = useView((state) => state.closeDialog);
  const [host] = useFrozenHosts(useOne(hostKey));
  const busy = useMarked('note');
  const [name, setName] = useState(host?.note.name ?? '');
  const [labels, setLabels] = useState(showLabels(host?.note.labels ?? []));
  const [text, setText] = useState(host?.note.text ?? '');
  const [refused, setRefused] = useState<Fault | null>(null);
  if (!host) return null;
  const note = tidyNote({ name, labels: readLabels(labels), text });
  const problem = whyNotKept(note) ?? refused;

  const save = async (): Promise<void> => {
    const input = { key: hostKey, note: { ...note, labels: [...note.labels] } };
    const result = await commands.run('hosts.note', input, { mark: 'note', quiet: true });
    if (result && isOk(result)) close();
    else if (result) setRefused(result.error);
  };
  const typed = (set: (value: string) => void) => (value: string) => {
    setRefused(null);
    set(value);
  };

  return (
    <Modal
      title="Name and notes"
      onClose={close}
      confirm={{
        label: 'Save',
        busy,
        reason: whyNotKept(note) ? 'Correct what is said below the fields first.' : null,
        run: () => void save(),
      }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        What you call {shortHostId(hostKeyName(host))}. It stays on this laptop, in plain text; nothing of it
        is sent to the host. Write no passwords.
      </Typography>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Field
          label="Name"
          placeholder="till 4, back room"
          autoFocus
          value={name}
          onChange={typed(setName)}
        />
        <Field label="Labels" placeholder="row=3, spare" value={labels} onChange={typed(setLabels)} />
        <Field label="Notes" lines={4} prose value={text} onChange={typed(setText)} />
      </Box>
      {problem && (
        <Box role="alert" sx={{ mt: 2, color: 'error.main' }}>
          <FaultText fault={problem} />
        </Box>
      )}
    </Modal>
  );
}
