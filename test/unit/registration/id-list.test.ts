import { describe, expect, it } from 'vitest';
import { readHostDrafts } from '#electron/registration/id-list.ts';

const read = (text: string) => {
  const drafts = readHostDrafts(text);
  return 'ok' in drafts ? drafts.ok : drafts.error.code;
};
const ids = (text: string) => {
  const drafts = read(text);
  return typeof drafts === 'string' ? drafts : drafts.map(({ hostId }) => hostId);
};

describe('edge host IDs out of a text', () => {
  it('are found however they are separated, and out of what hosts show', () => {
    expect(ids('edge-1, edge-2;edge-3\tedge-4\r\n\nedge-5 edge-6\n')).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `edge-${String(number)}`),
    );
    expect(ids('2026-11-21T10:00:00 MachineD: edge-77 (new)')).toEqual(['edge-77']);
    expect(ids('https://register.example/?appliance-id=edge-8')).toEqual(['edge-8']);
    expect(ids('till-1\ntill-2')).toEqual(['till-1', 'till-2']);
    expect(ids(' \n')).toEqual([]);
  });

  it('what is none stays as it is, to be judged', () => {
    expect(ids('hall three\n=cmd()\nhttps://elsewhere.example/x')).toEqual([
      ...['hall three', '=cmd()', 'https://elsewhere.example/x'],
    ]);
    expect(ids('edge-1\n"edge-2\nedge-3')).toEqual(['edge-1', 'edge-2', 'edge-3']);
  });

  it('come with what else a CSV file says of them', () => {
    const csv = '\uFEFFName;Edge Host ID;Tags;Pairing key\n"Hall 3; till";edge-1;shop:4 till;k1\n;edge-2;;\n';
    expect(read(csv)).toEqual([
      { hostId: 'edge-1', name: 'Hall 3; till', tags: ['shop:4', 'till'], pairingKey: 'k1' },
      { hostId: 'edge-2', name: null, tags: [], pairingKey: null },
    ]);
    expect(ids('id\nedge-1\n')).toEqual(['edge-1']);
  });

  it('are a thousand at most', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => `e-${String(index)}`).join('\n');
    expect(ids(many(1_000))).toHaveLength(1_000);
    expect(ids(many(1_001))).toBe('list-too-long');
  });
});
