import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { saasEndpoint } from '#shared/model/pairing.ts';
import type { ConsoleState } from '#shared/model/palette.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Field } from '../../../parts/Field.tsx';
import { FindingCard } from '../../../parts/FindingCard.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { reasonOf } from '../../../parts/reason-of.ts';
import { useMarked, useStores } from '../../../store/use-stores.ts';
import { ProjectField } from '../user-data/ProjectField.tsx';
import { TokenFields } from './TokenFields.tsx';
import { useTokenDraft } from './use-token-draft.ts';

export interface QueueTokenDialogProps {
  readonly state: ConsoleState;
  onQueued(): void;
  onClose(): void;
}

const mark = 'token-queue';

/** vendor: **Add New Registration Token**, where nobody is signed in: it is asked for as soon as somebody is. */
export function QueueTokenDialog({ state, onQueued, onClose }: QueueTokenDialogProps) {
  const { commands } = useStores();
  const busy = useMarked(mark);
  const [project, setProject] = useState('');
  const [endpoint, setEndpoint] = useState(state.endpoint ?? '');
  const name = project.trim() || null;
  const uid = state.projects.find((each) => each.name === name)?.uid ?? null;
  const { text, setText, draft, refusal, warnings } = useTokenDraft(uid ?? name);
  const [problem, setProblem] = useState<Fault | null>(null);
  const isNowhere = endpoint.trim() === '';

  const add = async (): Promise<void> => {
    setProblem(null);
    const { projectUid: _, ...rest } = draft;
    const to = { endpoint: endpoint.trim(), project: { uid, name } };
    const work = [{ ...rest, kind: 'token' as const }];
    const result = await commands.run('queue.add', { work, to }, { mark, quiet: true });
    if (!result) return;
    if (isOk(result)) onQueued();
    else setProblem(result.error);
  };

  return (
    <Modal
      title="Add New Registration Token"
      onClose={onClose}
      confirm={{
        label: 'Queue it',
        busy,
        reason: isNowhere ? 'Type the Palette endpoint first.' : reasonOf(refusal),
        run: () => void add(),
      }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body1">
          Nobody is signed in to Palette. The token is made, and can be shown, once somebody is: here, or on
          another laptop that the queue is exported to.
        </Typography>
        <TokenFields text={text} onChange={setText}>
          <ProjectField
            label="Default project (by its name)"
            maxLength={256}
            value={project}
            onChange={setProject}
          />
        </TokenFields>
        {state.endpoint === null && (
          <Field
            label="Palette endpoint"
            placeholder={saasEndpoint}
            maxLength={256}
            value={endpoint}
            onChange={setEndpoint}
          />
        )}
        {warnings.map((finding) => (
          <FindingCard key={finding.fault.code} finding={finding} />
        ))}
        <Problem fault={problem} />
      </Box>
    </Modal>
  );
}
