import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Field } from '../../../parts/Field.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { reasonOf } from '../../../parts/reason-of.ts';
import { useMarked, useStores } from '../../../store/use-stores.ts';
import { DraftList } from './DraftList.tsx';
import { ListSources } from '../../scan/ListSources.tsx';
import { LanHosts } from '../../scan/LanHosts.tsx';
import { useHostDrafts } from './use-host-drafts.ts';

const mark = 'registrations-add';

export interface AddEdgeHostsDialogProps {
  /** Edge host IDs that Palette has in this project. */
  readonly listed: readonly string[];
  onClose(): void;
}

/** vendor: **Add Edge Hosts**: one or many, as they are typed, pasted, in a file or on the LAN; checked before anything is sent. */
export function AddEdgeHostsDialog({ listed, onClose }: AddEdgeHostsDialogProps) {
  const { commands } = useStores();
  const busy = useMarked(mark);
  const list = useHostDrafts(listed);
  const [problem, setProblem] = useState<Fault | null>(null);
  const { drafts, findings } = list;
  const refusal = findings.flat().find(({ weight }) => weight === 'refuses');
  const nothing = list.isReading ? 'Reading…' : 'Give at least one edge host ID.';
  const reason = list.isReading || drafts.length === 0 ? nothing : reasonOf(refusal?.fault ?? null);

  const add = async (): Promise<void> => {
    setProblem(null);
    const work = drafts.map((draft) => ({ ...draft, kind: 'edge-host' as const }));
    const result = await commands.run('queue.add', { work }, { mark, quiet: true });
    if (!result) return;
    if (isOk(result)) onClose();
    else setProblem(result.error);
  };

  return (
    <Modal
      title="Add Edge Hosts"
      width="md"
      fill
      onClose={onClose}
      confirm={{ label: 'Confirm', busy, reason, run: () => void add() }}
    >
      <Box sx={{ display: 'grid', gap: 1.5, mb: 1.5 }}>
        <Field
          label="Edge Host IDs"
          autoFocus
          lines={3}
          placeholder="edge-4f1c…, one or many"
          value={list.text}
          onChange={list.setText}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <ListSources list={list} />
          <LanHosts taken={new Set(drafts.map(({ hostId }) => hostId))} onAdd={list.add} />
        </Box>
        <Field
          label="Tags of all of them (key or key:value, apart by commas)"
          maxLength={2_000}
          value={list.tags}
          onChange={list.setTags}
        />
        {drafts.length === 0 && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            A CSV file may have names, tags and pairing keys too, in the columns id, name, tags and pairing
            key.
          </Typography>
        )}
        <Problem fault={problem ?? list.fault} />
      </Box>
      {drafts.length > 0 && <DraftList {...{ drafts, findings }} keys={list.keys} onKey={list.setKey} />}
    </Modal>
  );
}
