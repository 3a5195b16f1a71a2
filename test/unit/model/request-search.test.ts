import { describe, expect, it } from 'vitest';
import type { PairingRequest } from '#shared/model/palette.ts';
import { searchRequests } from '#shared/model/request-search.ts';

const request = (pairingId: string, over: Partial<PairingRequest> = {}): PairingRequest => ({
  ...{ pairingId, clusterName: 'shop', createdAt: null, tags: [], hosts: [], layers: null },
  ...over,
});
const requests = [
  request('66F0C0FFEE0001', { clusterName: 'depot', tags: ['site:north'] }),
  request('66f0c0ffee0002', { hosts: [{ id: 'edge-7', name: 'till-7' }] }),
];
const ids = (typed: string) => {
  const { found, near } = searchRequests(requests, typed);
  return [found, near].map((list) => list.map(({ pairingId }) => pairingId.slice(-1)));
};

describe('a pairing request', () => {
  it('is found by its ID as it was copied, by a part of it, by name, tag or host', () => {
    expect(ids('  66f0c0ffee0001\n')).toEqual([['1'], []]);
    expect(ids('EE0002')).toEqual([['2'], []]);
    expect(ids('north')).toEqual([['1'], []]);
    expect(ids('till-7')).toEqual([['2'], []]);
    expect(ids(' ')).toEqual([['1', '2'], []]);
  });

  it('whose ID was mistyped is near, the nearest first', () => {
    expect(ids('66f0c0ffee0003')).toEqual([[], ['1', '2']]);
    expect(ids('66f0cffee0002')).toEqual([[], ['2', '1']]);
    expect(ids('66f0c0ffee20')).toEqual([[], ['1', '2']]);
    expect(ids('something else')).toEqual([[], []]);
    expect(ids('6'.repeat(5_000))).toEqual([[], []]);
  });
});
