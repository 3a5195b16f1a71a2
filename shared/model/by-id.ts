import type { HostRecord } from './host.ts';

const indexes = new WeakMap<readonly HostRecord[], ReadonlyMap<string, HostRecord>>();

/** The records of one snapshot by edge host ID, indexed once: in a group of hundreds everybody is asked about everybody. */
export function byId(all: readonly HostRecord[]): ReadonlyMap<string, HostRecord> {
  const known = indexes.get(all);
  if (known) return known;
  const made = new Map<string, HostRecord>();
  for (const host of all) if (host.hostId !== null) made.set(host.hostId, host);
  indexes.set(all, made);
  return made;
}
