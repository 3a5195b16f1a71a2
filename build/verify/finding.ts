/** One row of what was found. `not checked`: it cannot be looked at here, and somebody has to know. */
export interface Finding {
  readonly state: 'ok' | 'FAIL' | 'not checked';
  /** What was looked at: an artifact, or a file within it. */
  readonly file: string;
  /** What is so; of a failure, what is wrong. */
  readonly what: string;
}

/** All that is wrong, a row each; one row with what is so when nothing is. */
export const judged = (file: string, problems: readonly string[], so: string): Finding[] =>
  problems.length > 0
    ? problems.map((what) => ({ state: 'FAIL', file, what }))
    : [{ state: 'ok', file, what: so }];

export const notChecked = (file: string, why: string): Finding => ({ state: 'not checked', file, what: why });

/** On one line. */
export const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 300);

/** Looks at each. What cannot be read has failed, and the others are looked at all the same. */
export async function lookAtEach<T extends { readonly label: string }>(
  items: readonly T[],
  look: (item: T) => Finding[] | Promise<Finding[]>,
): Promise<Finding[]> {
  const rows = items.map(async (item) => {
    try {
      return await look(item);
    } catch (error) {
      return judged(item.label, [`could not be read: ${reason(error)}`], '');
    }
  });
  return (await Promise.all(rows)).flat();
}
