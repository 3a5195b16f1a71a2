import { useState } from 'react';
import Box from '@mui/material/Box';
import type { ConsoleProject } from '#shared/model/palette.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { FindingCard } from '../../../parts/FindingCard.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { Picker } from '../../../parts/Picker.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { reasonOf } from '../../../parts/reason-of.ts';
import { useMarked, useStores } from '../../../store/use-stores.ts';
import { TokenFields } from './TokenFields.tsx';
import { useTokenDraft } from './use-token-draft.ts';

export interface AddTokenDialogProps {
  readonly projects: readonly ConsoleProject[];
  /** That hosts most likely go to; null: none is chosen. */
  readonly projectUid: string | null;
  onAdded(token: { readonly uid: string; readonly name: string }): void;
  onClose(): void;
}

const mark = 'token-add';

/** vendor: **Add New Registration Token**. */
export function AddTokenDialog(props: AddTokenDialogProps) {
  const { projects, onAdded, onClose } = props;
  const { commands } = useStores();
  const busy = useMarked(mark);
  const [projectUid, setProjectUid] = useState(props.projectUid ?? '');
  const { text, setText, draft, refusal, warnings } = useTokenDraft(projectUid === '' ? null : projectUid);
  const [problem, setProblem] = useState<Fault | null>(null);

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
      confirm={{ label: 'Confirm', busy, reason: reasonOf(refusal), run: () => void add() }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <TokenFields text={text} onChange={setText}>
          <Picker
            label="Default project"
            minWidth={240}
            options={[['', 'None'], ...projects.map(({ uid, name: title }) => [uid, title] as const)]}
            value={projectUid}
            onPick={setProjectUid}
          />
        </TokenFields>
        {warnings.map((finding) => (
          <FindingCard key={finding.fault.code} finding={finding} />
        ))}
        <Problem fault={problem} />
      </Box>
    </Modal>
  );
}
