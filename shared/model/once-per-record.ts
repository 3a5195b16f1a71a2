/** Records never change, new ones take their place: what follows from one alone is worked out once, not once per look. */
export function oncePerRecord<R extends object, T>(of: (record: R) => T): (record: R) => T {
  const known = new WeakMap<R, { readonly value: T }>();
  return (record) => {
    const found = known.get(record);
    if (found) return found.value;
    const value = of(record);
    known.set(record, { value });
    return value;
  };
}
