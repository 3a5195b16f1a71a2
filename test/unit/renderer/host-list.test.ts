import { describe, expect, it } from 'vitest';
import type { HostRecord } from '#shared/model/host.ts';
import { noNote } from '#shared/model/host-note.ts';
import { nextSort } from '#shared/model/sort.ts';
import { listLines } from '#renderer/views/hosts/list/host-groups.ts';
import { isGroup } from '#renderer/views/hosts/list/list-line.ts';
import type { Grouping } from '#renderer/views/hosts/list/list-line.ts';
import { selectRules } from '#renderer/views/hosts/list/host-rules.ts';
import { hostOrder } from '#renderer/views/hosts/list/host-sort.ts';
import { matching } from '#renderer/views/hosts/list/host-text.ts';
import { facts, linkedTo, peer, record } from '#test/kit/host-record.ts';

const nic = { name: 'eth0', ip: '10.0.1.2', subnet: '255.255.255.0', mac: '', isDefault: true };
const out = { state: 'signed-out', username: null, fault: null } as const;

const leader = record({
  ...{
    key: 'l',
    hostId: 'edge-l',
    address: '10.0.1.2',
    note: { name: 'till 2', labels: ['row=3'], text: '' },
  },
  ...{ facts: facts({ nics: [nic] }), tokenRequested: true, link: linkedTo(peer({ id: 'edge-f' })) },
});
const follower = record({
  ...{ key: 'f', hostId: 'edge-f', address: '10.0.1.10', note: { ...noNote, text: 'Key at the counter' } },
  ...{ link: linkedTo(peer({ id: 'edge-l', ip: '10.0.1.2', role: 'leader' })) },
});
const fresh = record({
  ...{
    key: 'n',
    hostId: null,
    address: '10.0.1.9',
    trust: { state: 'new' },
    session: out,
    facts: null,
    link: null,
  },
});
const lost = record({
  ...{ key: 'x', hostId: 'edge-x', address: '10.0.1.1', reach: { state: 'lost', fault: null, since: 0 } },
  note: { name: 'till 10', labels: ['row=3', 'spare'], text: '' },
});
const hosts: readonly HostRecord[] = [leader, follower, fresh, lost];
const keys = (some: readonly { key: string }[]): string => some.map(({ key }) => key).join('');

describe('the list of hosts', () => {
  it.each([
    ['name', 'till', 'lx'],
    ['ID', 'edge-f', 'f'],
    ['address and port', '10.0.1.1:5080', 'x'],
    ['label', 'row=3 -spare', 'l'],
    ['note', 'counter', 'f'],
    ['what its row says', '"not trusted"', 'n'],
    ['several of them', 'leader local', 'l'],
    ['nobody', 'nobody', ''],
  ])('is found by %s', (_, typed, found) => {
    expect(keys(matching(hosts, typed))).toBe(found);
  });

  it('is in order of addresses until a column is chosen, and of addresses within what is alike', () => {
    const sorted = (by: string | null, down = false) =>
      keys([...hosts].sort(hostOrder(by === null ? null : { by, down })));
    expect(sorted(null)).toBe('xlnf');
    expect(sorted('Host')).toBe('nflx');
    expect(sorted('Reach')).toBe('xlnf');
    expect(sorted('Reach', true)).toBe('lnfx');
    expect(sorted('Trust', true)).toBe('xlfn');
    expect(sorted('no such column')).toBe('xlnf');
    const clicks = [null, { by: 'Role', down: false }, { by: 'Role', down: true }] as const;
    expect(clicks.map((sort) => nextSort(sort, 'Role'))).toEqual([clicks[1], clicks[2], null]);
  });

  it('is put together by what hosts share; a group that is closed keeps its head and its count', () => {
    const told = (grouping: Grouping, closed: readonly string[] = []) =>
      listLines(hosts, grouping, new Set(closed), (id) => id).map((line) =>
        isGroup(line) ? `${line.word} ${line.members.length}` : line.key,
      );
    expect(told('none')).toEqual(['l', 'f', 'n', 'x']);
    expect(told('leader')).toEqual(['edge-l 2', 'l', 'f', 'No leader, or not known 2', 'n', 'x']);
    expect(told('state')).toEqual(['Lost 1', 'x', 'Not trusted 1', 'n', 'Linked 2', 'l', 'f']);
    expect(told('label', ['label row=3'])).toEqual(['row=3 2', 'No label 2', 'f', 'n']);
    expect(told('network')).toEqual(['10.0.1.0/24 1', 'l', 'Network not known 3', 'f', 'n', 'x']);
  });

  it('is selected by rule, out of those that are shown', () => {
    const rules = (shown: readonly HostRecord[], selected: readonly string[] = []) =>
      selectRules(shown, hosts, new Set(selected)).map(
        ({ label, keys: some }) => `${label}: ${[...some].join('')}`,
      );
    expect(rules(hosts, ['l', 'f'])).toEqual([
      'All shown: lfnx',
      'Not trusted: n',
      'Not signed in: n',
      'In trouble: x',
      'Labelled row=3: lx',
      'Labelled spare: x',
      'Invert selection: nx',
      'None: ',
    ]);
    expect(rules([])).toEqual(['None: ']);
  });
});
