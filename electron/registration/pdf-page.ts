import type { PDFDocument, PDFFont, PDFPage } from '@cantoo/pdf-lib';
import { concatTransformationMatrix, popGraphicsState, pushGraphicsState } from '@cantoo/pdf-lib';
import { create } from 'qrcode';
import { barsOf } from '#shared/codes/bars.ts';
import type { Correction } from '#shared/model/labels/measures.ts';
import type { Area, CodeOnPage, SheetPage, TextOnPage } from '#shared/model/labels/page.ts';
import type { Paper } from '#shared/model/labels/stock.ts';
import { papers } from '#shared/model/labels/stock.ts';
import { cellsOf } from '#shared/model/labels/text.ts';

/** Points of a PDF in a mm. */
const points = 72 / 25.4;
/** Parts of a font size: what stands for a letter that the font does not have. */
const frame = { line: 0.06, height: 0.7, inset: 0.08 } as const;

export interface Fonts {
  readonly usual: PDFFont;
  readonly bold: PDFFont;
  /** Whether they have this character. */
  has(char: string): boolean;
}

const numbers = (...all: readonly number[]): string => all.map((each) => each.toFixed(4)).join(' ');

/** In mm from the upper left corner. */
const rectangle = (height: number, { x, y, ...area }: Area): string =>
  `${numbers(x, height - y - area.height, area.width, area.height)} re`;

/** In modules from its own corner: whole numbers, of which a sheet has tens of thousands. No line is drawn, so none is too thick. */
function drawnCode(height: number, { x, y, module, level, version, payload }: CodeOnPage): string {
  const bars = barsOf(create(payload, { errorCorrectionLevel: level, version }).modules);
  const dark = bars.map((bar) => `${String(bar.x)} ${String(bar.y)} ${String(bar.length)} 1 re`);
  return ['q', `${numbers(module, 0, 0, -module, x, height - y)} cm`, ...dark, 'f', 'Q'].join('\n');
}

/** An empty frame as wide as the letter would be. */
function frameAt(x: number, baseline: number, width: number, size: number): readonly Area[] {
  const line = frame.line * size;
  const box = {
    x: x + frame.inset * size,
    width: width - 2 * frame.inset * size,
    height: frame.height * size,
  };
  const y = baseline - box.height;
  return [
    { x: box.x, y, width: box.width, height: line },
    { x: box.x, y: baseline - line, width: box.width, height: line },
    { x: box.x, y, width: line, height: box.height },
    { x: box.x + box.width - line, y, width: line, height: box.height },
  ];
}

/** Draws what the font has; answers a frame for each other letter. */
function writeText(page: PDFPage, height: number, fonts: Fonts, text: TextOnPage): readonly Area[] {
  const chars = Array.from(text.text);
  const cell = text.width / chars.reduce((sum, char) => sum + cellsOf(char), 0);
  const frames: Area[] = [];
  const font = text.isBold ? fonts.bold : fonts.usual;
  let held = { x: text.x, text: '' };
  let { x } = text;
  const flush = (next: number): void => {
    if (held.text !== '')
      page.drawText(held.text, { x: held.x, y: height - text.baseline, size: text.size, font });
    held = { x: next, text: '' };
  };
  for (const char of chars) {
    const width = cellsOf(char) * cell;
    if (fonts.has(char)) held.text += char;
    else {
      frames.push(...frameAt(x, text.baseline, width, text.size));
      flush(x + width);
    }
    x += width;
  }
  flush(x);
  return frames;
}

/** Adds a page with all of this on it; drawing is in mm of the paper, and put right for the printer by one matrix. */
export function addPage(
  document: PDFDocument,
  fonts: Fonts,
  paper: Paper,
  sheet: SheetPage,
  { scale, shift }: Correction,
): void {
  const { width, height } = papers[paper];
  const page = document.addPage([width * points, height * points]);
  const matrix = [scale[0], 0, 0, scale[1], shift[0], height - shift[1] - scale[1] * height];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix.map((each) => each * points);
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(a, b, c, d, e, f));
  const frames = sheet.texts.flatMap((text) => writeText(page, height, fonts, text));
  page.pushOperators(popGraphicsState());
  const areas = [...sheet.areas, ...frames].map((area) => rectangle(height, area));
  const codes = sheet.codes.map((code) => drawnCode(height, code));
  // As text all this costs a tenth of what the library's own objects do.
  const content = [
    'q',
    `${numbers(a, b, c, d, e, f)} cm`,
    ...areas,
    areas.length > 0 ? 'f' : '',
    ...codes,
    'Q',
  ];
  page.node.addContentStream(document.context.register(document.context.flateStream(content.join('\n'))));
}
