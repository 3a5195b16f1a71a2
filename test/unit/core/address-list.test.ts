import { describe, expect, it } from 'vitest';
import { readAddressList } from '#electron/core/address-list.ts';
import type { ListReading } from '#shared/model/sweep.ts';

const known = new Map([
  ['edge-aa11bb22', 'key-1'],
  ['north-hall', 'key-2'],
]);

const read = (text: string): ListReading => {
  const result = readAddressList(text, (id) => known.get(id) ?? null);
  if (!('ok' in result)) throw new Error(result.error.code);
  return result.ok;
};

describe('a pasted list', () => {
  it('takes addresses and IDs from any column, however they are separated', () => {
    const list = read(
      '\uFEFFName;IP address;Serial\r\nHall 1;10.10.0.21;edge-aa11bb22\r\n"Hall, 2";"10.10.0.22:5443"\r\n\r\nnorth-hall\tedge-9f9f9f9f\nhttps://10.10.0.23:5080/login edge-4.local\n[fe80::1]:5081\n',
    );
    expect(list.addresses).toEqual([
      '10.10.0.21',
      '10.10.0.22:5443',
      'https://10.10.0.23:5080/login',
      'edge-4.local',
      '[fe80::1]:5081',
    ]);
    expect(list.ids).toEqual([
      { id: 'edge-aa11bb22', key: 'key-1' },
      { id: 'north-hall', key: 'key-2' },
      { id: 'edge-9f9f9f9f', key: null },
    ]);
    expect(list.junk).toMatchObject([{ line: 1, fault: { code: 'entry-unreadable' } }]);
  });

  it('names a formula for what it is, and takes no address out of it', () => {
    const list = read('=HYPERLINK("http://10.0.0.1")\n+1;10.0.0.2\n@SUM(1)\n=1+1');
    expect(list.addresses).toEqual(['10.0.0.2']);
    expect(list.junk.map(({ line, fault }) => `${String(line)} ${fault.code}`)).toEqual([
      '1 entry-formula',
      '3 entry-formula',
      '4 entry-formula',
    ]);
  });

  it.each([
    '10.0.0',
    '10.0.0.256',
    '10.0.0.1:0',
    'ten',
    '"',
    '"never closed',
    '\0\0',
    '1,2,3',
    '{"a":1}',
    '<b>',
  ])('%j is not understood', (line) => {
    expect(read(line)).toMatchObject({ addresses: [], ids: [], junkCount: 1, junk: [{ line: 1 }] });
  });

  it('10,000 lines of junk, formulas and duplicates are counted', () => {
    const line = (n: number): string =>
      ['10.0.0.1', `10.1.${String(n % 200)}.1`, 'junk', '=1+1', `edge-${String(n).padStart(8, '0')}`][
        n % 5
      ] ?? '';
    const list = read(Array.from({ length: 10_000 }, (_, n) => line(n)).join('\n'));
    expect(list.addresses).toHaveLength(1 + 40);
    expect(list.ids).toHaveLength(2_000);
    expect(list.junkCount).toBe(4_000);
    expect(list.junk).toHaveLength(50);
    expect(list.duplicates).toBe(1_999 + 1_960);
  });

  it('a longer one is refused as a whole', () => {
    expect(readAddressList('10.0.0.1\n'.repeat(10_001), () => null)).toMatchObject({
      error: { code: 'list-too-long' },
    });
  });
});
