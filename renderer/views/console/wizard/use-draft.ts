import { useState } from 'react';
import type { PairingRequest } from '#shared/model/palette.ts';

/** What is typed and chosen on the way through the wizard; going back loses none of it. */
export interface Draft {
  readonly name: string;
  readonly description: string;
  /** As typed: apart by commas. */
  readonly tags: string;
  /** UIDs of profiles. */
  readonly ticked: ReadonlySet<string>;
  /** vendor: Confirm after the choice of profiles; null: not yet, or ticked anew since. */
  readonly confirmed: readonly string[] | null;
}

export interface StepProps {
  readonly draft: Draft;
  change(part: Partial<Draft>): void;
}

export const tagsOf = ({ tags }: Draft): readonly string[] =>
  [...new Set(tags.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '');

/** vendor: name, description and tags come prefilled and can be edited. */
export function useDraft({ clusterName, tags }: PairingRequest): StepProps {
  const [draft, setDraft] = useState<Draft>({
    ...{ name: clusterName, description: '', tags: tags.join(', ') },
    ...{ ticked: new Set(), confirmed: null },
  });
  return { draft, change: (part) => setDraft((before) => ({ ...before, ...part })) };
}
