import { checkEdgeToken } from './edge-token.ts';
import type { QueueDraft } from './queue.ts';
import { checkDrafts } from './registration-rules.ts';
import { checkPlacing } from './registration-site-rules.ts';
import type { Fault } from './result.ts';

/** The first of what refuses these, before they are queued; null: nothing. `now`: epoch milliseconds of this laptop. */
export function refusalOf(drafts: readonly QueueDraft[], now: number): Fault | null {
  const hosts = drafts.flatMap((draft) => ('hostId' in draft ? [draft] : []));
  const tokens = drafts.flatMap((draft) => (draft.kind === 'token' ? [draft] : []));
  const sites = drafts.flatMap((draft) => (draft.kind === 'site' ? [draft] : []));
  const findings = [
    ...checkDrafts(hosts).flat(),
    ...sites.flatMap(({ site, how }) => checkPlacing(site, how)),
    // Where it arrives is the entry's, not the draft's.
    ...tokens.flatMap((draft) => checkEdgeToken({ ...draft, projectUid: null }, now)),
  ];
  return findings.find(({ weight }) => weight === 'refuses')?.fault ?? null;
}
