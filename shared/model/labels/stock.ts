/** Papers that label sheets come on, in mm. */
export const papers = {
  a4: { title: 'A4', width: 210, height: 297 },
  letter: { title: 'Letter', width: 215.9, height: 279.4 },
} as const;
export type Paper = keyof typeof papers;
export const paperNames = ['a4', 'letter'] as const satisfies readonly Paper[];

/** A sheet of labels, all lengths in mm from the upper left corner of the paper. */
export interface LabelStock {
  /** What most shops call it: the number of a maker whose sheets have these dimensions. */
  readonly number: string;
  readonly paper: Paper;
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** From the edge of one label to the same edge of the next. */
  readonly pitchX: number;
  readonly pitchY: number;
  /** The dimensions of a label as they stand on the box. */
  readonly size: string;
}

const inch = 25.4;

/** Columns by rows, label, upper left corner and pitch, in inches. */
const letter = (
  number: string,
  [columns, rows]: readonly [number, number],
  [width, height, size]: readonly [number, number, string],
  [left, top]: readonly [number, number],
  [pitchX, pitchY]: readonly [number, number],
): LabelStock => ({
  ...{ number, paper: 'letter', columns, rows, size },
  ...{ width: width * inch, height: height * inch, left: left * inch, top: top * inch },
  ...{ pitchX: pitchX * inch, pitchY: pitchY * inch },
});

/** As before, in mm; these have no gap between rows. */
const a4 = (
  number: string,
  [columns, rows]: readonly [number, number],
  [width, height]: readonly [number, number],
  [left, top]: readonly [number, number],
  pitchX: number,
): LabelStock => ({
  ...{ number, paper: 'a4', columns, rows, width, height, left, top, pitchX, pitchY: height },
  size: `${String(width)} × ${String(height)} mm`,
});

/** Makers' published layouts; `label-stock.test.ts` adds each up to its paper. The first is what is offered first. */
export const labelStocks: readonly [LabelStock, ...LabelStock[]] = [
  a4('L7160', [3, 7], [63.5, 38.1], [7.21, 15.15], 66.04),
  a4('3474', [3, 8], [70, 37], [0, 0.5], 70),
  a4('L7163', [2, 7], [99.1, 38.1], [4.65, 15.15], 101.6),
  a4('L7165', [2, 4], [99.1, 67.7], [4.65, 13.1], 101.6),
  a4('L7651', [5, 13], [38.1, 21.2], [4.67, 10.7], 40.64),
  letter('5160', [3, 10], [2.625, 1, '2 5/8 × 1 in'], [0.15625, 0.5], [2.78125, 1]),
  letter('5162', [2, 7], [4, 4 / 3, '4 × 1 1/3 in'], [0.15625, 5 / 6], [4.1875, 4 / 3]),
  letter('5163', [2, 5], [4, 2, '4 × 2 in'], [0.15625, 0.5], [4.1875, 2]),
  letter('5164', [2, 3], [4, 10 / 3, '4 × 3 1/3 in'], [0.15625, 0.5], [4.1875, 10 / 3]),
  letter('3111', [3, 3], [2.5, 2.5, '2 1/2 × 2 1/2 in'], [0.3125, 1.25], [2.6875, 3]),
];

export const stockNumbered = (number: string): LabelStock | null =>
  labelStocks.find((stock) => stock.number === number.trim().toUpperCase()) ?? null;

export const labelsPerSheet = ({ columns, rows }: LabelStock): number => columns * rows;

/** `A4 · 3 × 7 · 63.5 × 38.1 mm · L7160` */
export const stockTitle = ({ paper, columns, rows, size, number }: LabelStock): string =>
  [papers[paper].title, `${String(columns)} × ${String(rows)}`, size, number].join(' · ');

/** Which label comes after which: along the rows, or down the columns. */
export const labelOrders = ['rows', 'columns'] as const;
export type LabelOrder = (typeof labelOrders)[number];

/** Where label `place` (from 0, in this order) lies on the sheet; column and row from 0, x and y in mm. */
export function placeOf(stock: LabelStock, place: number, order: LabelOrder) {
  const { columns, rows } = stock;
  const [column, row] =
    order === 'rows'
      ? [place % columns, Math.floor(place / columns)]
      : [Math.floor(place / rows), place % rows];
  return { column, row, x: stock.left + column * stock.pitchX, y: stock.top + row * stock.pitchY };
}

/** Which label in this order lies there, from 0; null: the sheet has none there. */
export function placeAt({ columns, rows }: LabelStock, column: number, row: number, order: LabelOrder) {
  if (column < 0 || row < 0 || column >= columns || row >= rows) return null;
  return order === 'rows' ? row * columns + column : column * rows + row;
}
