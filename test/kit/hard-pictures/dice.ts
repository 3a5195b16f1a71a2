import { numbersOf } from '../random.ts';

export interface Dice {
  between(least: number, most: number): number;
  pick<T>(items: readonly T[]): T;
  /** Of the normal distribution (Box and Muller). */
  normal(): number;
  hex(digits: number): string;
}

/** The same throws for the same seed on every laptop. */
export function diceOf(seed: number): Dice {
  const next = numbersOf(seed);
  const random = (): number => next() / 2 ** 32;
  return {
    between: (least, most) => least + (most - least) * random(),
    pick: <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T,
    normal: () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    hex: (digits) => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join(''),
  };
}
