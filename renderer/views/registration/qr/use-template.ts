import { useState } from 'react';
import { useFeed } from '../../../store/use-stores.ts';

/** What the codes of hosts say besides the ID: as typed, and as it is kept in the settings. */
export interface Template {
  readonly template: string;
  setTemplate(template: string): void;
  readonly kept: string;
}

export function useTemplate(): Template {
  const kept = useFeed(({ app }) => app?.settings.qrTemplate ?? '');
  const [typed, setTemplate] = useState<string | null>(null);
  return { template: typed ?? kept, setTemplate, kept };
}
