import { describe, expect, it } from 'vitest';
import { amountWord, rateWord, sizeWord } from '#shared/model/sizes.ts';

describe('sizes in words', () => {
  it.each([
    [0, '0 bytes'],
    [512, '512 bytes'],
    [999, '999 bytes'],
    [1_000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [999_960, '1.0 MB'],
    [18_400_000_000, '18.4 GB'],
    [2_500_000_000_000, '2.5 TB'],
    [12e15, '12000.0 TB'],
  ])('%d is %s', (bytes, word) => expect(sizeWord(bytes)).toBe(word));

  it('gives a part in the unit of the whole', () => {
    expect(amountWord(0, 18_400_000_000)).toBe('0.0 of 18.4 GB');
    expect(amountWord(7_912_000_000, 18_400_000_000)).toBe('7.9 of 18.4 GB');
    expect(amountWord(18_400_000_000, 18_400_000_000)).toBe('18.4 of 18.4 GB');
    expect(rateWord(95_230_000)).toBe('95.2 MB/s');
  });
});
