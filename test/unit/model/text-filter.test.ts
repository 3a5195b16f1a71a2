import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyFilter, isMatch, longestFilter, plainText, readFilter } from '#shared/model/text-filter.ts';

const finds = (typed: string, text: string): boolean => isMatch(readFilter(typed), plainText(text));

describe('text filter', () => {
  it.each([
    ['all words must match', 'till row=3', 'Till 4 row=3', true],
    ['in any order', 'row=3 TILL', 'Till 4 row=3', true],
    ['one that is missing is enough', 'till row=4', 'Till 4 row=3', false],
    ['a minus leaves out', 'till -row=3', 'Till 4 row=3', false],
    ['a minus that matches nothing leaves all', '-spare', 'Till 4 row=3', true],
    ['words between quotes are one', '"till 4"', 'Till 4 row=3', true],
    ['and can be left out', '-"4 row"', 'Till 4 row=3', false],
    ['no pattern: signs stand for themselves', '.*', 'Till 4', false],
    ['full-width digits are digits', '１０．０', '10.0.0.1', true],
    ['nothing typed finds all', '   ', 'anything', true],
    ['a minus alone is nothing', '- ""', 'anything', true],
  ])('%s', (_, typed, text, found) => {
    expect(finds(typed, text)).toBe(found);
  });

  it('reads no more of junk than a person types', () => {
    const junk = fc.string({ unit: 'binary', minLength: 50, maxLength: 100 }).map((text) => text.repeat(100));
    fc.assert(
      fc.property(junk, (typed) => {
        const { wanted, unwanted } = readFilter(typed);
        const read = [...wanted, ...unwanted].join('').length;
        // One sign may be written as up to 18 (NFKC).
        expect(read).toBeLessThanOrEqual(longestFilter * 18);
        expect(typeof finds(typed, typed)).toBe('boolean');
      }),
      { numRuns: 20 },
    );
    expect(isEmptyFilter(readFilter(' '.repeat(5_000)))).toBe(true);
  });
});
