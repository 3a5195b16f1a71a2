/** By the column of this heading; `down`: the last first. */
export interface Sort {
  readonly by: string;
  readonly down: boolean;
}

/** What a click on a heading makes of it: up, then down, then as it was before. */
export function nextSort(sort: Sort | null, by: string): Sort | null {
  if (sort?.by !== by) return { by, down: false };
  return sort.down ? null : { by, down: true };
}
