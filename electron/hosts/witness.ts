import type { HostRecord } from '#shared/model/host.ts';
import { hostStateOf, stateDetails } from '#shared/model/host-state.ts';
import type { JournalLine } from '#shared/model/journal.ts';
import { lineOn } from './decision.ts';

export interface Witness {
  /** Something about the hosts has changed. */
  look(): void;
  /** Looks a last time. */
  close(): void;
}

/** Parts of a host are read one by one; what only stands between two of them is no state anybody was in. */
const settleMs = 100;

/**
 * Writes down what each host was when it was first read, at once, as the next act may change it; and from then on only
 * what became of it.
 */
export function createWitness(deps: {
  list: () => readonly HostRecord[];
  get: (key: string) => HostRecord | null;
  write: (line: JournalLine) => void;
}): Witness {
  const written = new Map<string, string>();
  const changed = new Set<string>();
  let last: readonly HostRecord[] = [];
  let timer: NodeJS.Timeout | null = null;

  const lookAt = (host: HostRecord): void => {
    const state = hostStateOf(host);
    if (!state || host.hostId === null) return;
    const details = stateDetails(state);
    const text = JSON.stringify(details);
    if (written.get(host.hostId) === text) return;
    written.set(host.hostId, text);
    deps.write(lineOn('host-state', host, details));
  };
  const lookNow = (): void => {
    timer = null;
    for (const key of changed) {
      const host = deps.get(key);
      if (host) lookAt(host);
    }
    changed.clear();
  };

  return {
    look: () => {
      const list = deps.list();
      list.forEach((host, index) => {
        // Records are replaced, never altered: a thousand of the same ones cost a thousand comparisons.
        if (host === last[index]) return;
        changed.add(host.key);
        if (host.hostId !== null && !written.has(host.hostId)) lookAt(host);
      });
      last = list;
      timer ??= setTimeout(lookNow, settleMs);
    },
    close: () => {
      if (timer) clearTimeout(timer);
      lookNow();
    },
  };
}
