import { create } from 'qrcode';

/** Modules of light that a reader needs around it (ISO/IEC 18004: quiet zone). */
const quietZone = 4;

export interface QrPath {
  /** Modules along each side, the quiet zone with it. */
  readonly size: number;
  /** Path of an SVG in modules: a bar for every run of dark ones. */
  readonly path: string;
}

/** The code of a text that is read off a screen: a quarter of it may be glare. Throws where the text is too long for one. */
export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const bars: string[] = [];
  for (let y = 0; y < modules.size; y += 1)
    for (let x = 0; x < modules.size; x += 1) {
      const from = x;
      while (x < modules.size && modules.get(y, x)) x += 1;
      if (x > from) bars.push(`M${from + quietZone} ${y + quietZone}h${x - from}v1h-${x - from}z`);
    }
  return { size: modules.size + 2 * quietZone, path: bars.join('') };
}
