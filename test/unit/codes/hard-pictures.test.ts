import { expect, it } from 'vitest';
import { others, ours } from '#test/kit/hard-pictures/readers.ts';
import { tallyOf } from '#test/kit/hard-pictures/tally.ts';

const isLong = process.env['FIELDLINK_LONG'] === '1';
const count = isLong ? 1_000 : 60;

it(
  `of ${count} hard pictures at most 3 in 100 are not read, and none wrongly`,
  { timeout: 600_000 },
  async () => {
    const { missed, wrong } = await tallyOf(count, ours);
    expect(wrong).toEqual([]);
    expect(missed.length / count, missed.join(', ')).toBeLessThanOrEqual(0.03);
    if (!isLong) return;
    const peer = await tallyOf(count, others);
    expect(peer.missed.length).toBeGreaterThanOrEqual(2 * missed.length);
  },
);
