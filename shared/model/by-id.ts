import type { HostRecord } from './host.ts';

type Index = ReadonlyMap<string, HostRecord>;

interface Snapshot {
  readonly all: readonly HostRecord[];
  readonly index: Map<string, HostRecord>;
}

type NameOf = (host: HostRecord) => string | null;

/**
 * The index of a later snapshot, made of that of the one before: a burst changes a hundred of ten thousand. False where
 * somebody has come, gone or got another name, and the index is of no use.
 */
function carriedOver({ all: before, index }: Snapshot, all: readonly HostRecord[], nameOf: NameOf): boolean {
  if (before.length !== all.length) return false;
  const changed = all.filter((host, at) => host !== before[at]);
  const earlier = before.filter((host, at) => host !== all[at]);
  const names = changed.map(nameOf);
  if (earlier.some((old, at) => nameOf(old) !== names[at])) return false;
  for (const [at, host] of changed.entries()) {
    const [name, old] = [names[at] ?? null, earlier[at]];
    // Of two hosts of one name the later one stands.
    if (name !== null && index.get(name) === old) index.set(name, host);
  }
  return true;
}

/**
 * The records of one snapshot, indexed once: in a group of hundreds everybody is asked about everybody. An index is good
 * until the next snapshot is asked about.
 */
function indexed(nameOf: NameOf): (all: readonly HostRecord[]) => Index {
  let last: Snapshot = { all: [], index: new Map() };
  return (all) => {
    if (last.all === all) return last.index;
    const index = carriedOver(last, all, nameOf) ? last.index : new Map<string, HostRecord>();
    if (index !== last.index)
      for (const host of all) {
        const name = nameOf(host);
        if (name !== null) index.set(name, host);
      }
    last = { all, index };
    return index;
  };
}

export const byId = indexed(({ hostId }) => hostId);
export const byKey = indexed(({ key }) => key);
