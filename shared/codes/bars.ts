/** A code as its maker hands it over. */
interface Modules {
  readonly size: number;
  get(row: number, column: number): boolean | number;
}

/** A run of dark modules in one row. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** Every run of dark modules, row by row. */
export function barsOf(modules: Modules): readonly Bar[] {
  const bars: Bar[] = [];
  for (let y = 0; y < modules.size; y += 1)
    for (let x = 0; x < modules.size; x += 1) {
      const from = x;
      while (x < modules.size && modules.get(y, x)) x += 1;
      if (x > from) bars.push({ x: from, y, length: x - from });
    }
  return bars;
}

/** Bars as the path of an SVG, in modules. */
export const pathOfBars = (bars: readonly Bar[]): string =>
  bars
    .map(({ x, y, length }) => `M${String(x)} ${String(y)}h${String(length)}v1h-${String(length)}z`)
    .join('');
