import type { Draft } from './use-draft.ts';
import { tagsOf } from './use-draft.ts';
import type { Verdicts } from './use-review.ts';

/** Of a name, and of a tag. */
const longest = 256;
const mostTags = 100;

/** What a request brings along is no shorter than what is typed. */
function whyNotNamed(draft: Draft): string | null {
  const name = draft.name.trim();
  const tags = tagsOf(draft);
  if (name === '') return 'Type a name for the cluster.';
  if (name.length > longest) return `A name has at most ${longest} characters.`;
  if (tags.some((tag) => tag.length > longest)) return `A tag has at most ${longest} characters.`;
  return tags.length > mostTags ? `A cluster has at most ${mostTags} tags.` : null;
}

const byStep: readonly ((draft: Draft, verdict: Verdicts | null) => string | null)[] = [
  whyNotNamed,
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
