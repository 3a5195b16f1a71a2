import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPages } from '#electron/palette/pages.ts';

interface Item {
  readonly uid: string;
}
const items = (count: number): Item[] => Array.from({ length: count }, (_, n) => ({ uid: `u${String(n)}` }));
const uidOf = ({ uid }: Item): string => uid;
type Ask = Parameters<typeof allPages<Item>>[0];

/** A console that goes on by token, by offset, or says neither. */
const consoleOf =
  (all: readonly Item[], says: 'continue' | 'offset' | 'nothing', asked: unknown[] = []): Ask =>
  (query) => {
    asked.push(query);
    const page = all.slice(query.offset, query.offset + query.limit);
    const end = query.offset + page.length;
    const listmeta = {
      ...(says !== 'nothing' && { offset: end }),
      ...(says === 'continue' && { continue: end < all.length ? `t${String(end)}` : '' }),
    };
    return Promise.resolve({ ok: { items: page, listmeta } });
  };

describe('lists in pages', () => {
  it.each(['continue', 'offset', 'nothing'] as const)('are read to their end: %s', async (says) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 260 }), async (count) => {
        const reply = await allPages(consoleOf(items(count), says), uidOf, 'p');
        expect(reply).toEqual({ ok: items(count) });
      }),
      { numRuns: 30 },
    );
  });

  it('never ask for more than 50, and hand the token back', async () => {
    const asked: unknown[] = [];
    await allPages(consoleOf(items(120), 'continue', asked), uidOf, 'p');
    expect(asked).toEqual([
      { limit: 50, offset: 0 },
      { limit: 50, offset: 50, continue: 't50' },
      { limit: 50, offset: 100, continue: 't100' },
    ]);
  });

  it('have each item once, though what is added meanwhile moves others to the next page', async () => {
    let all = items(60);
    const reply = await allPages<Item>(
      (query) => {
        const page = all.slice(query.offset, query.offset + query.limit);
        all = [{ uid: `new${String(all.length)}` }, ...all];
        return Promise.resolve({ ok: { items: page, listmeta: undefined } });
      },
      uidOf,
      'p',
    );
    expect(reply).toEqual({ ok: items(60) });
  });

  it('that say the same page again and again end there', async () => {
    let calls = 0;
    const reply = await allPages<Item>(
      () => {
        calls += 1;
        return Promise.resolve({ ok: { items: items(50), listmeta: { continue: 'again' } } });
      },
      uidOf,
      'p',
    );
    expect(reply).toEqual({ ok: items(50) });
    expect(calls).toBe(2);
  });

  it('without end are given up', async () => {
    let next = 0;
    const reply = await allPages<Item>(
      () => {
        next += 1;
        return Promise.resolve({
          ok: { items: [{ uid: `u${String(next)}` }], listmeta: { continue: 'more' } },
        });
      },
      uidOf,
      'palette.example',
    );
    const params = { endpoint: 'palette.example', pages: 100 };
    expect(reply).toEqual({ error: { code: 'console-too-long', params }, status: null });
  });

  it('that fail on a later page fail as a whole', async () => {
    const lost = { error: { code: 'console-busy', params: {} }, status: 429 } as const;
    const whole = consoleOf(items(60), 'continue');
    const reply = await allPages<Item>(
      (query) => (query.offset > 0 ? Promise.resolve(lost) : whole(query)),
      uidOf,
      'p',
    );
    expect(reply).toEqual(lost);
  });
});
