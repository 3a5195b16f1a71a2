export interface Due {
  readonly key: string;
  /** Ms of the clock that `take` is given. */
  readonly at: number;
}

/** Who is due when. Taking those that are due costs what they are, not what waits. */
export interface Calendar {
  /** In place of what was set for this key before. */
  set(due: Due): void;
  drop(key: string): void;
  /** Those due by now, the longest due first; they are in it no more. */
  take(now: number): readonly Due[];
}

/** `slotMs`: about the time between two takes. */
export function createCalendar(slotMs: number): Calendar {
  const slots = new Map<number, Map<string, Due>>();
  const slotOfKey = new Map<string, number>();
  /** The slot that was looked into last: what is left in it, or comes late, is found there. */
  let latest = Number.NEGATIVE_INFINITY;
  const slotOf = (at: number): number => Math.floor(at / slotMs);

  const drop = (key: string): void => {
    const at = slotOfKey.get(key);
    if (at === undefined) return;
    slotOfKey.delete(key);
    const slot = slots.get(at);
    slot?.delete(key);
    if (slot?.size === 0) slots.delete(at);
  };
  /** One by one, unless the clock has jumped: a laptop that slept. */
  const slotsUntil = (last: number): readonly number[] =>
    last - latest > slots.size
      ? [...slots.keys()].filter((slot) => slot <= last)
      : Array.from({ length: last - latest + 1 }, (_, n) => latest + n);

  return {
    set: (due) => {
      drop(due.key);
      const at = Math.max(slotOf(due.at), latest);
      slotOfKey.set(due.key, at);
      slots.set(at, (slots.get(at) ?? new Map<string, Due>()).set(due.key, due));
    },
    drop,
    take: (now) => {
      const taken = slotsUntil(slotOf(now))
        .flatMap((slot) => [...(slots.get(slot)?.values() ?? [])])
        .filter(({ at }) => at <= now)
        .sort((a, b) => a.at - b.at);
      for (const { key } of taken) drop(key);
      latest = slotOf(now);
      return taken;
    },
  };
}
