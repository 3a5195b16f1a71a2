/** Read no further than this: nobody types more to find a host, and what is pasted by mistake costs nothing. */
export const longestFilter = 200;

/** What a text has to hold, and what it must not hold; in plain letters. */
export interface TextFilter {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

/** Without case, and with one form for what can be written in several (full-width digits, joined letters). */
export const plainText = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Words apart by blanks: all must be there, and of those with `-` before them none. `"two words"` are one. */
export function readFilter(typed: string): TextFilter {
  const words = plainText(typed.slice(0, longestFilter)).match(/-?"[^"]*"|\S+/g) ?? [];
  const bare = (word: string): string => word.replace(/^-/, '').replaceAll('"', '');
  const isUnwanted = (word: string): boolean => word.startsWith('-');
  const some = (list: readonly string[]): string[] => list.map(bare).filter((word) => word !== '');
  return {
    wanted: some(words.filter((word) => !isUnwanted(word))),
    unwanted: some(words.filter(isUnwanted)),
  };
}

/** `text`: already plain. */
export const isMatch = ({ wanted, unwanted }: TextFilter, text: string): boolean =>
  wanted.every((word) => text.includes(word)) && !unwanted.some((word) => text.includes(word));

export const isEmptyFilter = ({ wanted, unwanted }: TextFilter): boolean =>
  wanted.length + unwanted.length === 0;
