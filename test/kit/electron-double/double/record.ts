import type { Call } from '../electron-wire.ts';

const calls: Call[] = [];

/** Functions cannot travel, and a test only wants to know that there was one. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each: unknown) => (typeof each === 'function' ? '[function]' : each)));

export const note = (name: string, ...args: unknown[]): void => {
  calls.push({ name, args: plain(args) as unknown[] });
};

export const recorded = (): readonly Call[] => calls;
