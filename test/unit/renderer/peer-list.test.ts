import { describe, expect, it } from 'vitest';
import { noNote } from '#shared/model/host-note.ts';
import { nameIn, shownPeers } from '#renderer/views/linked-edge-hosts/peer-list.ts';
import { peerLines } from '#renderer/views/linked-edge-hosts/peer-lines.ts';
import { linkedTo, peer, record } from '#test/kit/host-record.ts';

const peers = [
  peer({ id: 'edge-c', ip: '10.0.0.10' }),
  peer({ id: 'edge-b', ip: '10.0.0.9', content: 'Not Synced' }),
];
const lines = peerLines(record({ hostId: 'edge-a', address: '10.0.0.1', link: linkedTo(...peers) }));
const nameOf = nameIn(
  new Map([['edge-c', record({ note: { ...noNote, name: 'till 4', labels: ['row=3'] } })]]),
);

describe('the table of linked hosts', () => {
  it.each([
    ['nothing typed, as the host tells them', '', null, ['a', 'c', 'b']],
    ['a name', 'till row=3', null, ['c']],
    ['what a row says', '"not synced"', null, ['b']],
    ['what it must not say', '-follower', null, ['a']],
    ['addresses as numbers', '', { by: 'IP', down: false }, ['a', 'b', 'c']],
    ['names before IDs would', '', { by: 'Host ID', down: true }, ['c', 'b', 'a']],
    ['another column', 'follower', { by: 'Content', down: false }, ['b', 'c']],
  ] as const)('%s', (_, typed, sort, ids) => {
    expect(shownPeers(lines, typed, sort, nameOf).map(({ id }) => id.slice(-1))).toEqual(ids);
  });
});
