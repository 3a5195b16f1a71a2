import { cellEm, groupsOf, idLines, nameOnLabel, plainName } from './text.ts';
import type { Line } from './text.ts';
import type { CodeLevel } from './code-size.ts';
import { codeLevels, codeModules, codeVersion, quietModules } from './code-size.ts';

/** What one label says. */
export interface LabelContent {
  readonly hostId: string;
  /** Null: none. */
  readonly name: string | null;
  /** What its code says (`qrPayload`). */
  readonly payload: string;
}

/** How one label looks, in mm from its upper left corner. */
export interface LabelFace {
  readonly level: CodeLevel;
  readonly version: number;
  /** Side of one module. */
  readonly module: number;
  /** The first dark module: the quiet zone lies around it. */
  readonly codeX: number;
  readonly codeY: number;
  /** Font size: an em. */
  readonly size: number;
  /** Of the name only the beginning stands there. */
  readonly isCut: boolean;
  readonly lines: readonly (Line & { readonly x: number; readonly baseline: number })[];
}

interface Box {
  readonly width: number;
  readonly height: number;
}

/** What office printers may be off by from one sheet to the next, so nothing dark comes nearer to the edge. */
const edge = 1.5;
/** (inferred) At 150 dpi a module is two and a half dots: less, and readers begin to guess. */
export const leastModule = 0.4;
/** A phone reads these at arm's length; larger ones gain nothing. */
const goodModule = 0.5;
const largestModule = 1.2;
/** Font sizes; 2 mm is the print on a nameplate, 2.6 is read without leaning in. */
const sizes = [5, 4.2, 3.5, 3, 2.6, 2.3, 2] as const;
const goodSize = 2.6;
const leading = 1.25;
/** Of a line, down to where its letters stand. */
const ascent = 0.95;

/** Every size and code is tried with the same few widths. */
function flowOf({ hostId, name }: LabelContent): Flow {
  const groups = groupsOf(hostId);
  const title = plainName(name ?? '');
  const known = new Map<number, ReturnType<Flow>>();
  return (cells) => {
    const held = known.get(cells);
    if (held) return held;
    const above = nameOnLabel(title, cells);
    const lines = [...above.lines, ...idLines(groups, cells)];
    const flown = { lines, widest: Math.max(...lines.map((line) => line.cells)), isCut: above.isCut };
    known.set(cells, flown);
    return flown;
  };
}

interface Code {
  readonly level: CodeLevel;
  readonly version: number;
}
/** The text in lines of at most so many cells. */
type Flow = (cells: number) => {
  readonly lines: readonly Line[];
  readonly widest: number;
  readonly isCut: boolean;
};
type Arrange = (flow: Flow, code: Code, label: Box, size: number) => LabelFace | null;

const margin = (module: number): number => Math.max(edge, quietModules * module);

/** Text right of the code. The narrower its lines, the larger the code: as many as there is height for. */
const beside: Arrange = (flow, code, { width, height }, size) => {
  const across = codeModules(code.version);
  const most = Math.floor((height - 2 * edge) / (leading * size));
  for (let cells = 8; cells <= 64; cells += 1) {
    const { lines, widest } = flow(cells);
    if (lines.length > most) continue;
    const left = width - edge - widest * cellEm * size;
    const module = Math.min(
      ...[largestModule, height / (across + 2 * quietModules), (height - 2 * edge) / across],
      ...[left / (across + 2 * quietModules), (left - edge) / (across + quietModules)],
    );
    const codeX = margin(module);
    const x = codeX + module * (across + quietModules);
    // A code that needs no more leaves room for longer lines, and so for fewer.
    const { lines: longest, isCut } = flow(Math.max(cells, Math.floor((width - edge - x) / (cellEm * size))));
    const top = (height - longest.length * leading * size) / 2;
    return {
      ...{ ...code, module, size, isCut, codeX, codeY: (height - across * module) / 2 },
      lines: longest.map((line, n) => ({ ...line, x, baseline: top + (n * leading + ascent) * size })),
    };
  }
  return null;
};

/** Text below the code, both in the middle. */
const below: Arrange = (flow, code, { width, height }, size) => {
  const across = codeModules(code.version);
  const { lines, widest, isCut } = flow(Math.floor((width - 2 * edge) / (cellEm * size)));
  if (widest * cellEm * size > width - 2 * edge) return null;
  const room = height - edge - lines.length * leading * size;
  const module = Math.min(
    ...[largestModule, width / (across + 2 * quietModules), (width - 2 * edge) / across],
    ...[room / (across + 2 * quietModules), (room - edge) / (across + quietModules)],
  );
  const used = margin(module) + module * (across + quietModules) + height - room;
  const codeY = margin(module) + (height - used) / 2;
  const top = codeY + module * (across + quietModules);
  return {
    ...{ ...code, module, size, isCut, codeX: (width - across * module) / 2, codeY },
    lines: lines.map((line, n) => ({
      ...line,
      x: (width - line.cells * cellEm * size) / 2,
      baseline: top + (n * leading + ascent) * size,
    })),
  };
};

/** The scarcer of code and text decides; from 1 on both are good. */
const worth = ({ module, size }: LabelFace): number => Math.min(module / goodModule, size / goodSize);

/** On what is nearly square the text has more room below. */
const arrangements = ({ width, height }: Box): readonly Arrange[] =>
  width > 1.3 * height ? [beside, below] : [below, beside];

interface Tried {
  readonly face: LabelFace;
  readonly arrangement: number;
}

/**
 * Legible first. Of what is: as the others of the sheet are arranged, the whole name, that of which more may be lost, the
 * larger one.
 */
const better = (a: Tried, b: Tried): number =>
  Math.min(1, worth(b.face)) - Math.min(1, worth(a.face)) ||
  a.arrangement - b.arrangement ||
  Number(a.face.isCut) - Number(b.face.isCut) ||
  codeLevels.indexOf(a.face.level) - codeLevels.indexOf(b.face.level) ||
  worth(b.face) - worth(a.face);

/**
 * How a label of this size says it best: code with its quiet zone, and the ID in full beside or below it. Null where no code
 * that still reads fits beside an ID that still reads.
 */
export function labelFace(content: LabelContent, label: Box): LabelFace | null {
  const flow = flowOf(content);
  const tried = codeLevels.flatMap((level) => {
    const version = codeVersion(content.payload, level);
    if (version === null) return [];
    return arrangements(label).flatMap((arrange, arrangement) =>
      sizes.flatMap((size): Tried[] => {
        const face = arrange(flow, { level, version }, label, size);
        return face && face.module >= leastModule ? [{ face, arrangement }] : [];
      }),
    );
  });
  return tried.sort(better)[0]?.face ?? null;
}
