/**
 * Items that have nothing to do with each other, directly or over others, are in groups of their own. Two have to do with
 * each other when `placesOf` gives them a place in common. Groups, and items in them, stay in their order.
 */
export function groupsOf<T>(
  items: readonly T[],
  placesOf: (item: T) => readonly (number | string)[],
): readonly (readonly T[])[] {
  const heads = new Map<number | string, number | string>();
  const headOf = (place: number | string): number | string => {
    let head = place;
    for (let next = heads.get(head); next !== undefined; next = heads.get(head)) {
      // Every second step is shortened, so that ways stay short.
      const after = heads.get(next);
      if (after !== undefined) heads.set(head, after);
      head = next;
    }
    return head;
  };
  for (const item of items) {
    const [first, ...rest] = placesOf(item);
    if (first === undefined) continue;
    for (const place of rest) {
      const [one, other] = [headOf(place), headOf(first)];
      if (one !== other) heads.set(one, other);
    }
  }
  const groups = new Map<number | string | undefined, T[]>();
  for (const item of items) {
    const [first] = placesOf(item);
    const head = first === undefined ? undefined : headOf(first);
    const group = groups.get(head);
    if (group) group.push(item);
    else groups.set(head, [item]);
  }
  return [...groups.values()];
}
