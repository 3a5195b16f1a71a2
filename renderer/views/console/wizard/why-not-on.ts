import type { Draft } from './use-draft.ts';
import { tagsOf } from './use-draft.ts';
import type { Verdicts } from './use-review.ts';

const longestTag = 256;

const byStep: readonly ((draft: Draft, verdict: Verdicts | null) => string | null)[] = [
  (draft) =>
    draft.name.trim() === ''
      ? 'Type a name for the cluster.'
      : tagsOf(draft).some((tag) => tag.length > longestTag)
        ? `A tag has at most ${longestTag} characters.`
        : null,
  ({ confirmed }) => (confirmed === null ? 'Choose the profiles, then press Confirm.' : null),
  (_, verdict) =>
    verdict === null
      ? 'Press Validate first.'
      : verdict.valid
        ? null
        : 'Palette finds that the profiles do not match. Go back and choose others.',
];

/** What has to be done in this step first; null: nothing. */
export const whyNotOn = (step: number, draft: Draft, verdict: Verdicts | null): string | null =>
  byStep[step]?.(draft, verdict) ?? null;
