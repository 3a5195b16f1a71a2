import { create } from 'qrcode';
import { barsOf, pathOfBars } from '#shared/codes/bars.ts';
import { quietModules } from '#shared/model/labels/code-size.ts';

export interface QrPath {
  /** Modules along each side, the quiet zone with it. */
  readonly size: number;
  /** Path of an SVG in modules: a bar for every run of dark ones. */
  readonly path: string;
}

/** How much of a code may be lost to glare and dirt: 15 or 25 in 100 (ISO/IEC 18004). */
export type QrCorrection = 'M' | 'Q';

/** The code of a text that is read off a screen. Throws where the text is too long for one. */
export function qrPath(text: string, correction: QrCorrection = 'Q'): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: correction });
  const bars = barsOf(modules).map((bar) => ({ ...bar, x: bar.x + quietModules, y: bar.y + quietModules }));
  return { size: modules.size + 2 * quietModules, path: pathOfBars(bars) };
}
