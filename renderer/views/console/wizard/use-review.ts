import { useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import type { PairingRequest } from '#shared/model/palette.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { useMarked, useStores } from '../../../store/use-stores.ts';
import type { Draft } from './use-draft.ts';
import { tagsOf } from './use-draft.ts';

export type Verdicts = Output<'console.validate'>;

/** The last step: Palette looks at the profiles, then the cluster is paired for good; each is sent once. */
export function useReview({ pairingId }: PairingRequest, draft: Draft, onClose: () => void) {
  const { commands, notices } = useStores();
  const isValidating = useMarked('console-validate');
  const isPairing = useMarked('console-accept');
  const [problem, setProblem] = useState<Fault | null>(null);
  const [answer, setAnswer] = useState<{ of: readonly string[]; verdict: Verdicts } | null>(null);
  const isOpen = useRef(true);
  useEffect(
    () => () => {
      isOpen.current = false;
    },
    [],
  );
  const profileUids = draft.confirmed ?? [];
  /** Somebody who left the wizard meanwhile still learns what became of it. */
  const tell = (fault: Fault): void => {
    if (isOpen.current) setProblem(fault);
    else notices.getState().addFault(fault);
  };

  const validate = async (): Promise<void> => {
    const input = { pairingId, profileUids: [...profileUids] };
    setProblem(null);
    const result = await commands.run('console.validate', input, { mark: 'console-validate', quiet: true });
    if (!result || !isOpen.current) return;
    if (isOk(result)) setAnswer({ of: profileUids, verdict: result.ok });
    else setProblem(result.error);
  };

  const pair = async (): Promise<void> => {
    const name = draft.name.trim();
    setProblem(null);
    const result = await commands.run(
      'console.accept',
      {
        ...{ pairingId, name, description: draft.description.trim(), understood: true },
        ...{ tags: [...tagsOf(draft)], profileUids: [...profileUids] },
      },
      { mark: 'console-accept', quiet: true },
    );
    if (!result) return;
    if (!isOk(result)) {
      tell(result.error);
      return;
    }
    notices
      .getState()
      .addInfo('console-decided', `Paired: ${name} is listed in Console > Clusters and managed by Palette.`);
    if (isOpen.current) onClose();
    void commands.run('console.read', {}, { mark: 'console-read', quiet: true });
  };

  const verdict = answer && answer.of === draft.confirmed ? answer.verdict : null;
  return { isValidating, isPairing, problem, verdict, validate, pair };
}

export type Review = ReturnType<typeof useReview>;
