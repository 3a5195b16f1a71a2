import type { Paper } from './stock.ts';
import type { Area, SheetPage, TextOnPage } from './page.ts';
import { cellEm } from './text.ts';
import { papers } from './stock.ts';

/** What a ruler says on a printed calibration page, in mm: to the first cross, and from it to the others. */
export interface LabelMeasures {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
}

/** What it says when the printer does as it is told. */
export const trueMeasures: LabelMeasures = { left: 20, top: 20, across: 150, down: 200 };

/** Off by more than this is no tolerance but another paper, or a slip: mm, and parts of the whole. */
const measureLimits = { shift: 10, stretch: 0.08 } as const;

/** Within the limits, for each measure: least and most in mm. */
export const measureRange = (of: keyof LabelMeasures): readonly [least: number, most: number] => {
  const meant = trueMeasures[of];
  const off = of === 'left' || of === 'top' ? measureLimits.shift : meant * measureLimits.stretch;
  return [meant - off, meant + off];
};

/** What is to be drawn at `shift + scale * x` so that it comes out at x; in mm. */
export interface Correction {
  readonly scale: readonly [x: number, y: number];
  readonly shift: readonly [x: number, y: number];
}

/** Turns around what the printer did to the calibration page. */
export function correctionOf({ left, top, across, down }: LabelMeasures): Correction {
  const scale = [trueMeasures.across / across, trueMeasures.down / down] as const;
  return {
    scale,
    shift: [trueMeasures.left - left * scale[0], trueMeasures.top - top * scale[1]],
  };
}

const hair = 0.2;
const size = 3.5;
const words = (text: string, x: number, baseline: number, isBold = false): TextOnPage => ({
  ...{ x, baseline, size, text, isBold },
  width: text.length * cellEm * size,
});
const cross = (x: number, y: number): readonly Area[] => [
  { x: x - 6, y: y - hair / 2, width: 12, height: hair },
  { x: x - hair / 2, y: y - 6, width: hair, height: 12 },
];
const ticks = (length: number): readonly (readonly [at: number, long: number])[] =>
  Array.from({ length: length + 1 }, (_, n) => [n, n % 10 === 0 ? 5 : n % 5 === 0 ? 3.5 : 2] as const);

/** Crosses and rulers where they are meant to be, uncorrected. */
export function calibrationPage(paper: Paper): SheetPage {
  const { left, top, across, down } = trueMeasures;
  const right = left + across;
  const bottom = top + down;
  return {
    codes: [],
    areas: [
      ...[cross(left, top), cross(right, top), cross(left, bottom)].flat(),
      ...ticks(across).map(([n, long]) => ({
        x: left + n - hair / 2,
        y: bottom + 10,
        width: hair,
        height: long,
      })),
      ...ticks(down).map(([n, long]) => ({ x: left + 10, y: top + n - hair / 2, width: long, height: hair })),
    ],
    texts: [
      ...[50, 100, 150].map((n) => words(String(n), left + n - 3, bottom + 19)),
      ...[50, 100, 150, 200].map((n) => words(String(n), left + 16, top + n + 1)),
      words(`Fieldlink calibration page, ${papers[paper].title}`, left + 25, top + 35, true),
      ...[
        'Print at 100 % ("actual size"), with no fitting to the page.',
        'Measure with a ruler, in mm, and type what it says:',
      ].map((text, n) => words(text, left + 25, top + 45 + 6 * n)),
      ...[
        `Left edge of the paper to the upper left cross: ${String(left)}`,
        `Upper edge of the paper to that cross:          ${String(top)}`,
        `That cross to the one on the right:            ${String(across)}`,
        `That cross to the one below:                   ${String(down)}`,
      ].map((text, n) => words(text, left + 25, top + 63 + 7 * n)),
    ],
  };
}
