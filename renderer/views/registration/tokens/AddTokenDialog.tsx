import { useState } from 'react';
import Box from '@mui/material/Box';
import { checkEdgeToken } from '#shared/model/edge-token.ts';
import type { ConsoleProject } from '#shared/model/palette.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Field } from '../../../parts/Field.tsx';
import { FindingCard } from '../../../parts/FindingCard.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { Picker } from '../../../parts/Picker.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { reasonOf } from '../../../parts/reason-of.ts';
import { useMarked, useStores } from '../../../store/use-stores.ts';
import { dayAfter, endOfDay } from './days.ts';

export interface AddTokenDialogProps {
  readonly projects: readonly ConsoleProject[];
  /** That hosts most likely go to; null: none is chosen. */
  readonly projectUid: string | null;
  onAdded(token: { readonly uid: string; readonly name: string }): void;
  onClose(): void;
}

const mark = 'token-add';
const usualDays = 30;

/** vendor: **Add New Registration Token**. */
export function AddTokenDialog(props: AddTokenDialogProps) {
  const { projects, onAdded, onClose } = props;
  const { commands } = useStores();
  const busy = useMarked(mark);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [projectUid, setProjectUid] = useState(props.projectUid ?? '');
  const [openedAt] = useState(() => Date.now());
  const [expires, setExpires] = useState(dayAfter(openedAt, usualDays));
  const [problem, setProblem] = useState<Fault | null>(null);
  const draft = {
    ...{ name: name.trim(), description: description.trim() },
    projectUid: projectUid === '' ? null : projectUid,
    expiresAt: endOfDay(expires) ?? 0,
  };
  const findings = checkEdgeToken(draft, openedAt);
  const refusal = findings.find(({ weight }) => weight === 'refuses');

  const add = async (): Promise<void> => {
    setProblem(null);
    const result = await commands.run('tokens.add', draft, { mark, quiet: true });
    if (!result) return;
    if (isOk(result)) onAdded({ uid: result.ok.uid, name: draft.name });
    else setProblem(result.error);
  };

  return (
    <Modal
      title="Add New Registration Token"
      onClose={onClose}
      confirm={{ label: 'Confirm', busy, reason: reasonOf(refusal?.fault ?? null), run: () => void add() }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Field label="Name" autoFocus maxLength={256} value={name} onChange={setName} />
        <Field
          label="Description (optional)"
          maxLength={2_000}
          value={description}
          onChange={setDescription}
        />
        <Picker
          label="Default project"
          minWidth={240}
          options={[['', 'None'], ...projects.map(({ uid, name: title }) => [uid, title] as const)]}
          value={projectUid}
          onPick={setProjectUid}
        />
        <Field label="Expiration date" type="date" width={200} value={expires} onChange={setExpires} />
        {findings
          .filter(({ weight }) => weight === 'warns')
          .map((finding) => (
            <FindingCard key={finding.fault.code} finding={finding} />
          ))}
        <Problem fault={problem} />
      </Box>
    </Modal>
  );
}
