import { useEffect, useState } from 'react';
import type { Diagnosis } from '#shared/model/diagnosis.ts';
import type { Result } from '#shared/model/result.ts';
import { useStores } from '../../store/use-stores.ts';

interface Asked {
  readonly address: string;
}

export interface DiagnosisState {
  readonly running: boolean;
  /** Of the last look; null: none yet, or one is under way. */
  readonly outcome: Result<Diagnosis> | null;
  look(address: string): void;
}

/** One look at a time; another one, or leaving, ends the one under way. The first address is looked at unasked. */
export function useDiagnosis(firstAddress: string): DiagnosisState {
  const { client } = useStores();
  const [asked, setAsked] = useState<Asked | null>(firstAddress === '' ? null : { address: firstAddress });
  const [answer, setAnswer] = useState<{ to: Asked; result: Result<Diagnosis> } | null>(null);

  useEffect(() => {
    if (!asked) return undefined;
    let over = false;
    void client.call('diagnosis.start', asked).then((result) => {
      if (!over) setAnswer({ to: asked, result });
      over = true;
    });
    return () => {
      if (!over) void client.call('diagnosis.stop', asked);
      over = true;
    };
  }, [client, asked]);

  const outcome = answer && answer.to === asked ? answer.result : null;
  return {
    running: asked !== null && outcome === null,
    outcome,
    look: (address) => setAsked({ address }),
  };
}
