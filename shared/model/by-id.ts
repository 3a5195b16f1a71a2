import type { HostRecord } from './host.ts';

type Index = ReadonlyMap<string, HostRecord>;

/** The records of one snapshot, indexed once: in a group of hundreds everybody is asked about everybody. */
function indexed(nameOf: (host: HostRecord) => string | null): (all: readonly HostRecord[]) => Index {
  const indexes = new WeakMap<readonly HostRecord[], Index>();
  return (all) => {
    const known = indexes.get(all);
    if (known) return known;
    const made = new Map<string, HostRecord>();
    for (const host of all) {
      const name = nameOf(host);
      if (name !== null) made.set(name, host);
    }
    indexes.set(all, made);
    return made;
  };
}

export const byId = indexed(({ hostId }) => hostId);
export const byKey = indexed(({ key }) => key);
