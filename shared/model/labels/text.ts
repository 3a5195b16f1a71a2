/** Width of a character of the fixed-width font, in em: Courier and what stands in for it. */
export const cellEm = 0.6;
/** Between two groups of one ID, in cells: none of it is typed. */
const gapCells = 0.5;
const nameLines = 2;

/** What lies in one piece on a line; `at` and `cells` in cells from its start. */
export interface Run {
  readonly text: string;
  readonly at: number;
  readonly cells: number;
}

export interface Line {
  readonly runs: readonly Run[];
  readonly cells: number;
  readonly isBold: boolean;
}

/** Chinese, Japanese, Korean and pictures are an em wide. */
const isWide = (char: string): boolean =>
  char >= '\u1100' &&
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
    char,
  );
export const cellsOf = (char: string): number => (isWide(char) ? 1 / cellEm : 1);

const widthOf = (text: string): number => Array.from(text, cellsOf).reduce((sum, each) => sum + each, 0);

/** What is not broken. */
export type Group = Omit<Run, 'at'>;

/** `edge-`, `4f1c`, `9a2b`, …: at its hyphens, and what is longer than a word in fours. */
export const groupsOf = (id: string): readonly Group[] =>
  (id.match(/[^-]*-|[^-]+$/gu) ?? [])
    .flatMap((part) => {
      const chars = Array.from(part);
      if (chars.length <= 9) return [part];
      const fours = Math.ceil(chars.length / 4);
      return Array.from({ length: fours }, (_, n) => chars.slice(4 * n, 4 * n + 4).join(''));
    })
    .map((text) => ({ text, cells: widthOf(text) }));

const lineOf = (runs: readonly Run[], isBold: boolean): Line => {
  const last = runs.at(-1);
  return { runs, isBold, cells: last ? last.at + last.cells : 0 };
};

/** All groups of an ID, broken between them only. A single one may be wider than `most` cells. */
export function idLines(groups: readonly Group[], most: number): readonly Line[] {
  const lines: Run[][] = [];
  for (const { text, cells } of groups) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    const at = before ? before.at + before.cells + (before.text.endsWith('-') ? 0 : gapCells) : 0;
    if (line && at + cells <= most) line.push({ text, at, cells });
    else lines.push([{ text, at: 0, cells }]);
  }
  return lines.map((runs) => lineOf(runs, false));
}

/** As much as fits in `most` cells: at blanks where it can. */
function cut(text: string, most: number): readonly [string, string] {
  const chars = Array.from(text);
  let room = most;
  const fits = chars.findIndex((char) => (room -= cellsOf(char)) < 0);
  if (fits === -1) return [text, ''];
  const head = chars.slice(0, Math.max(1, fits)).join('');
  const blank = chars[fits] === ' ' ? head.length : head.lastIndexOf(' ');
  const end = blank > 0 ? blank : head.length;
  return [text.slice(0, end), text.slice(end).trimStart()];
}

export const plainName = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** A plain name in at most two lines; of a longer one the beginning, since the ID says it all. */
export function nameOnLabel(
  name: string,
  most: number,
): { readonly lines: readonly Line[]; readonly isCut: boolean } {
  const lines: string[] = [];
  let isCut = false;
  let rest = name;
  while (rest !== '') {
    if (lines.length === nameLines) {
      isCut = true;
      lines[nameLines - 1] = `${cut(lines.at(-1) ?? '', most - 1)[0]}…`;
      break;
    }
    const [head, tail] = cut(rest, most);
    lines.push(head);
    rest = tail;
  }
  return {
    isCut,
    lines: lines.map((text) => lineOf([{ text, at: 0, cells: widthOf(text) }], true)),
  };
}
