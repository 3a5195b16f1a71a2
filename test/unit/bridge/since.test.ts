import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, withChanges } from '#shared/contract/since.ts';

const record = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), value: fc.nat(3) });
const list = fc.uniqueArray(record, { selector: ({ key }) => key, maxLength: 8 });

describe('what has changed since', () => {
  it('makes the one list of the other, or says that it cannot', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const changes = changesBetween(before, after);
        if (changes) expect(withChanges(before, changes)).toEqual(after);
      }),
    );
  });

  it('can tell of every list whose hosts stay in their order: edits, arrivals, departures', () => {
    fc.assert(
      fc.property(
        list,
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        list,
        (before, picks, more) => {
          const kept = before
            .filter((_, at) => picks[at])
            .map((each, at) => (at % 2 ? each : { ...each, value: 9 }));
          const keys = new Set(before.map(({ key }) => key));
          const after = [...kept, ...more.filter(({ key }) => !keys.has(key))];
          const changes = changesBetween(before, after);
          if (!changes) throw new Error('not told');
          const applied = withChanges(before, changes);
          expect(applied).toEqual(after);
          // Who has not changed is the same object: rows that know it need not be drawn again.
          for (const each of applied) if (before.includes(each)) expect(changes.changed).not.toContain(each);
          expect(changes.changed).toHaveLength(after.filter((each) => !before.includes(each)).length);
        },
      ),
    );
  });

  it('is nothing when nothing has: the very same list', () => {
    const before = [{ key: 'a' }, { key: 'b' }];
    const changes = changesBetween(before, [...before]);
    expect(changes).toEqual({ changed: [], gone: [] });
    expect(withChanges(before, changes ?? { changed: before, gone: [] })).toBe(before);
  });
});
