import type { PaletteHost } from './palette-host.ts';
import { hasCalledIn } from './palette-host.ts';
import type { EntryOf } from './queue.ts';
import type { QueueStep } from './queue-steps.ts';
import { fault } from './result.ts';

type Entry = Pick<EntryOf<'edge-host'>, 'work' | 'project'>;

/** What is there is what was sent: then it does not matter whose answer was lost. Consoles may add tags of their own. */
const isWhatWasSent = ({ work, project }: Entry, host: PaletteHost): boolean =>
  host.projectUid === (project?.uid ?? null) &&
  host.name === (work.name ?? work.hostId) &&
  work.tags.every((tag) => host.tags.includes(tag));

/**
 * What an entry comes to whose ID Palette has. `host` null: this account may not see where. `project`: its name, as far as
 * it is known. `isInDoubt`: it may be the one that was sent before, and whose answer was lost.
 */
export function thereAlready(
  entry: Entry,
  { host, project, isInDoubt }: { host: PaletteHost | null; project: string | null; isInDoubt: boolean },
): QueueStep {
  const { hostId } = entry.work;
  if (isInDoubt && host && isWhatWasSent(entry, host))
    return { is: hasCalledIn(host) ? 'ready' : 'taken', made: { is: 'edge-host', hostId } };
  const by = project ?? host?.projectUid ?? null;
  const { state = null, cluster = null } = host ?? {};
  const params = { id: hostId, project: by, state, cluster };
  return { is: 'already', by, fault: fault('edge-host-registered', params) };
}
