interface Keyed {
  readonly key: string;
}

/** What makes the later list of the earlier one: `gone` leave, `changed` take the place of theirs or come after all others. */
export interface Changes<T extends Keyed> {
  readonly changed: readonly T[];
  readonly gone: readonly string[];
}

/**
 * Records are replaced, never altered: who is the same object has not changed. Null where it cannot be told that way, as
 * some stand in another order than before.
 */
export function changesBetween<T extends Keyed>(
  before: readonly T[],
  after: readonly T[],
): Changes<T> | null {
  const isKept = before.every(({ key }, at) => after[at]?.key === key);
  const keys = isKept ? null : new Set(after.map(({ key }) => key));
  const left = keys ? before.filter(({ key }) => keys.has(key)) : before;
  if (left.some(({ key }, at) => after[at]?.key !== key)) return null;
  return {
    changed: after.filter((record, at) => record !== left[at]),
    gone: keys ? before.filter(({ key }) => !keys.has(key)).map(({ key }) => key) : [],
  };
}

/** The later list; who has not changed is the same object in it, and it is the same list when nobody has. */
export function withChanges<T extends Keyed>(
  before: readonly T[],
  { changed, gone }: Changes<T>,
): readonly T[] {
  if (changed.length === 0 && gone.length === 0) return before;
  const fresh = new Map(changed.map((record) => [record.key, record]));
  const left = new Set(gone);
  const kept: T[] = [];
  for (const record of before) {
    const now = fresh.get(record.key);
    if (now) fresh.delete(record.key);
    if (!left.has(record.key)) kept.push(now ?? record);
  }
  return [...kept, ...fresh.values()];
}
