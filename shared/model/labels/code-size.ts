/** How much of a code may be lost: some 25, 15 or 7 % (ISO/IEC 18004, error correction levels). */
export const codeLevels = ['Q', 'M', 'L'] as const;
export type CodeLevel = (typeof codeLevels)[number];

/** Modules of light that a reader needs on every side (ISO/IEC 18004: quiet zone). */
export const quietModules = 4;

/** Bytes that the versions from 1 on hold (ISO/IEC 18004, table 7, byte mode); larger codes fit on no label. */
const capacities: Readonly<Record<CodeLevel, readonly number[]>> = {
  Q: [11, 20, 32, 46, 60, 74, 86, 108, 130, 151, 177, 203, 241, 258, 292, 322, 364, 394, 442, 482],
  M: [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666],
  L: [17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858],
};

const bytesOf = (char: string): number => {
  const point = char.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
};

/** In UTF-8. */
export const byteLength = (text: string): number =>
  Array.from(text, bytesOf).reduce((sum, each) => sum + each, 0);

/** The smallest version (1 to 20) of a code that says this text in UTF-8; null: none of these holds it. */
export function codeVersion(text: string, level: CodeLevel): number | null {
  const bytes = byteLength(text);
  const index = capacities[level].findIndex((most) => bytes <= most);
  return index === -1 ? null : index + 1;
}

/** Modules along each side, without the quiet zone. */
export const codeModules = (version: number): number => 17 + 4 * version;
