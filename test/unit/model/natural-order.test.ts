import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byAddress, byWord, createSorter } from '#shared/model/natural-order.ts';

describe('natural order', () => {
  it('counts as people do', () => {
    expect(['till 10', 'till 2', 'Till 1'].sort(byWord)).toEqual(['Till 1', 'till 2', 'till 10']);
    const at = (address: string, port = 5080) => ({ address, port });
    const hosts = [at('fe80::1'), at('10.0.0.10'), at('10.0.0.9', 5081), at('10.0.0.9'), at('9.255.0.0')];
    expect(hosts.sort(byAddress).map(({ address, port }) => `${address} ${port}`)).toEqual([
      '9.255.0.0 5080',
      '10.0.0.9 5080',
      '10.0.0.9 5081',
      '10.0.0.10 5080',
      'fe80::1 5080',
    ]);
  });

  it('sorts as if for the first time, whatever it has sorted before', () => {
    const items = fc.uniqueArray(fc.record({ key: fc.string(), rank: fc.nat(3) }), {
      selector: ({ key }) => key,
    });
    const compare = (a: { key: string; rank: number }, b: typeof a) =>
      a.rank - b.rank || (a.key < b.key ? -1 : 1);
    fc.assert(
      fc.property(fc.array(items, { maxLength: 4 }), (lists) => {
        const sorter = createSorter<{ key: string; rank: number }>();
        for (const list of lists) expect(sorter(list, compare)).toEqual([...list].sort(compare));
      }),
    );
  });
});
