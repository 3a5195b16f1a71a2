import { z } from 'zod';
import { keptFault } from '#shared/contract/queue-shapes.ts';
import type { QueueEntry } from '#shared/model/queue.ts';
import type { Fault } from '#shared/model/result.ts';
import type { ListKeeping } from '../../vault/kept-list.ts';
import { openKeptList } from '../../vault/kept-list.ts';

const words = z.string().max(2_000);

/** What Fieldlink kept in `registrations.json` before there was a queue. */
const item = z
  .object({
    id: words,
    hostId: words,
    name: words.nullable(),
    tags: z.array(words),
    projectUid: words.nullable(),
    endpoint: words,
    hasPairingKey: z.boolean(),
    state: z.enum(['waiting', 'sending', 'created', 'already', 'refused', 'unknown', 'ready']),
    since: z.number(),
    fault: keptFault,
    by: words.nullable(),
  })
  .transform(({ hostId, name, tags, hasPairingKey, projectUid, ...same }): QueueEntry => ({
    ...same,
    project: projectUid === null ? null : { uid: projectUid, name: null },
    work: { kind: 'edge-host', hostId, name, tags, hasPairingKey },
    ...{ made: [], from: null },
  }));

/** Once: what is in the queue's own file is no longer in the old one. */
export async function takeOverRegistrations(
  keeping: ListKeeping,
  take: (entries: readonly QueueEntry[]) => Promise<Fault | null>,
): Promise<void> {
  const quiet = { ...keeping, onChange: () => undefined };
  const old = await openKeptList<QueueEntry>(
    { name: 'registrations', item, most: Infinity, mayGo: () => false, linesOf: () => [] },
    quiet,
  );
  if (old.all().length > 0 && (await take(old.all())) === null) await old.forgetAll();
}
