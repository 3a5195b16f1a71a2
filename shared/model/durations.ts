const units = [
  [86_400 * 365, 'year'],
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const;

/** Just short of two is two: clocks tick while they are compared. */
const almostTwo = 1.95;

/** A length of time as people say it, in its largest unit from 2 on: `3 days`, `90 minutes`, `40 seconds`. */
export function durationWord(seconds: number): string {
  const length = Math.abs(seconds);
  const [size, word] = units.find(([each]) => length >= almostTwo * each) ?? [1, 'second'];
  const count = Math.round(length / size);
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
