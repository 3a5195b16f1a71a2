import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '#shared/model/journal.ts';
import { placeWord, visitsOf } from '#shared/model/visit.ts';

const line = (visit: string, at: number, over: Partial<JournalEntry> = {}): JournalEntry => ({
  ...{ at, visit, user: 'anna', kind: 'trusted', hostId: null, address: null, details: {} },
  ...over,
});
const began = (visit: string, at: number, site?: string) =>
  line(visit, at, {
    kind: 'visit-began',
    details: { laptop: 'field-7', version: '1', ...(site && { site }) },
  });

describe('visits', () => {
  it('come latest first, say who, where and when, and leave out those in which nothing was done', () => {
    const entries = [
      line('', 1, { user: 'bert' }),
      line('', 2),
      began('a', 10, 'Shop'),
      line('a', 11, { kind: 'site-named', details: { site: 'Shop Berlin' } }),
      line('a', 12, { address: '10.1.2.3:5080' }),
      began('idle', 20),
      began('now', 30, 'Depot'),
    ];
    expect(visitsOf(entries, 'now')).toEqual([
      {
        ...{ id: 'now', began: 30, ended: 30, users: ['anna'], laptop: 'field-7', version: '1' },
        ...{ site: 'Depot', networks: [], lines: 1 },
      },
      {
        ...{ id: 'a', began: 10, ended: 12, users: ['anna'], laptop: 'field-7', version: '1' },
        ...{ site: 'Shop Berlin', networks: ['10.1.2.x'], lines: 3 },
      },
      {
        ...{ id: '', began: 1, ended: 2, users: ['bert', 'anna'], laptop: null, version: null },
        ...{ site: null, networks: [], lines: 2 },
      },
    ]);
  });

  it('are called by their networks where nobody named the site, or took its name back', () => {
    const at = (address: string) => line('a', 2, { address });
    const [unnamed] = visitsOf(
      [
        began('a', 1, 'Shop'),
        line('a', 2, { kind: 'site-named', details: { site: '' } }),
        ...['10.1.2.3:5080', '10.1.2.4:5080', '[fe80::1]:5080', '10.1.3.3:5080'].map(at),
      ],
      'a',
    );
    expect(unnamed && placeWord(unnamed)).toBe('10.1.2.x, 10.1.3.x');
    const [empty] = visitsOf([began('a', 1)], 'a');
    expect(empty && placeWord(empty)).toBeNull();
  });
});
