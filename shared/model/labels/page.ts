import type { CodeLevel } from './code-size.ts';
import type { LabelFace } from './face.ts';
import { cellEm } from './text.ts';

/** A black rectangle, in mm. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CodeOnPage {
  /** The corner of its first module, and the side of each, in mm. */
  readonly x: number;
  readonly y: number;
  readonly module: number;
  readonly level: CodeLevel;
  readonly version: number;
  readonly payload: string;
}

/** In a fixed-width font, as wide as is said; all in mm. */
export interface TextOnPage {
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly text: string;
  readonly isBold: boolean;
}

/** What stands on one sheet of paper: screen, printer and PDF draw the same. */
export interface SheetPage {
  readonly codes: readonly CodeOnPage[];
  readonly texts: readonly TextOnPage[];
  readonly areas: readonly Area[];
}

/** One label at this place of the paper, in mm. */
export function drawLabel(face: LabelFace, payload: string, x: number, y: number): Omit<SheetPage, 'areas'> {
  const { codeX, codeY, module, level, version, size, lines } = face;
  return {
    codes: [{ x: x + codeX, y: y + codeY, module, level, version, payload }],
    texts: lines.flatMap((line) =>
      line.runs.map(({ text, at, cells }) => ({
        ...{ text, size, isBold: line.isBold, baseline: y + line.baseline },
        ...{ x: x + line.x + at * cellEm * size, width: cells * cellEm * size },
      })),
    ),
  };
}
