import type { MatchCase } from './match-cases.ts';

const wordOf = ({ name, version }: { name: string; version: string }): string => `${name}@${version}`;

/**
 * What somebody writes who needs it once: takes the first layer that is not covered, tries every profile that has it and
 * fits, and goes on; stops at the first combination, or when it is told to give up.
 */
export function backtrack({ local, profiles }: MatchCase, isOver: () => boolean): void {
  const left = new Map<string, number>();
  for (const layer of local) left.set(wordOf(layer), (left.get(wordOf(layer)) ?? 0) + 1);
  const used = new Set<string>();
  const search = (): boolean => {
    if (isOver()) return true;
    const open = [...left].find(([, count]) => count > 0)?.[0];
    if (open === undefined) return true;
    for (const { uid, layers } of profiles) {
      const words = layers.map(wordOf);
      if (used.has(uid) || !words.includes(open) || !words.every((word) => (left.get(word) ?? 0) > 0))
        continue;
      for (const word of words) left.set(word, (left.get(word) ?? 0) - 1);
      used.add(uid);
      if (search()) return true;
      used.delete(uid);
      for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
    }
    return false;
  };
  search();
}
