import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '#shared/model/journal.ts';
import { contentWord, sentContent } from '#shared/model/sent-content.ts';
import { filtered, hostsIn, timelineOf } from '#shared/model/timeline.ts';

const line = (
  at: number,
  kind: string,
  host: string | null,
  details: JournalEntry['details'] = {},
): JournalEntry => ({
  ...{ at, user: 'anna', visit: 'v', kind, details },
  hostId: host?.startsWith('edge-') ? host : null,
  address: host === null ? null : `${host.replace(/^(edge-)?/, '10.0.0.')}:5080`,
});

const began = line(10, 'run-began', null, {
  run: 'r',
  op: 'link',
  title: 'Link to leader edge-1',
  hosts: '3',
  leader: 'edge-1',
});
const intent = (at: number, host: string) =>
  line(at, 'intent', host, { run: 'r', op: 'link', peer: 'edge-1' });
const outcome = (at: number, host: string, end: string, code = '') =>
  line(at, 'outcome', host, { run: 'r', op: 'link', peer: 'edge-1', end, code });
const ended = line(20, 'run-ended', null, { run: 'r', done: '1', failed: '1' });

const run = [
  began,
  intent(11, 'edge-2'),
  intent(12, 'edge-3'),
  line(13, 'host-state', 'edge-2', { role: 'follower' }),
  outcome(14, 'edge-3', 'refused', 'in-cluster'),
  outcome(15, 'edge-2', 'done'),
  ended,
];

const kinds = (groups: ReturnType<typeof timelineOf>) =>
  groups.map(({ kind, lines }) => [kind, ...lines.map(({ entry }) => entry.hostId ?? entry.address)]);

describe('timeline', () => {
  it('reads a run as one: each act a line with both of its times, what came between stays apart', () => {
    const groups = timelineOf(run);
    expect(kinds(groups)).toEqual([
      ['run-began', 'edge-2', 'edge-3'],
      ['host-state', 'edge-2'],
    ]);
    const [group] = groups;
    expect(group).toMatchObject({ id: 'r', at: 10, run: began, ended });
    expect(group?.lines.map(({ before, entry }) => [before?.at, entry.at, entry.details['end']])).toEqual([
      [11, 15, 'done'],
      [12, 14, 'refused'],
    ]);
  });

  it('keeps what a run left open, and what belongs to a run of an earlier visit', () => {
    const [cut] = timelineOf(run.slice(0, 3));
    expect(cut?.ended).toBeNull();
    expect(cut?.lines.map(({ entry }) => entry.kind)).toEqual(['intent', 'intent']);
    expect(cut?.rest).toBe(1);
    const [found] = timelineOf([outcome(15, 'edge-2', 'done')]);
    expect(found).toMatchObject({ id: 'r', run: null, lines: [{ before: null }] });
    expect(timelineOf([ended])).toEqual([]);
  });

  it('puts lines of one kind together that come together, also between others', () => {
    const groups = timelineOf([
      line(0, 'signed-in', 'edge-1'),
      line(1, 'host-state', 'edge-1'),
      line(2, 'signed-in', 'edge-2'),
      line(6_000, 'signed-in', 'edge-3'),
      line(12_000, 'signed-in', 'edge-4'),
    ]);
    expect(kinds(groups)).toEqual([
      ['signed-in', 'edge-1', 'edge-2'],
      ['host-state', 'edge-1'],
      ['signed-in', 'edge-3'],
      ['signed-in', 'edge-4'],
    ]);
  });

  it('gives a line the same name however many follow it', () => {
    const names = (entries: readonly JournalEntry[]) =>
      timelineOf(entries).flatMap(({ id, lines }) => [id, ...lines.map((each) => each.id)]);
    expect(names(run).slice(0, 3)).toEqual(names(run.slice(0, 3)));
  });
});

describe('filter', () => {
  const groups = timelineOf([
    line(0, 'trusted', '2'),
    line(1, 'trusted', '3'),
    line(2, 'signed-in', 'edge-2'),
    line(3, 'of-the-future', 'edge-3', { colour: 'blue' }),
    ...run,
    line(30, 'certificate-mismatch', 'edge-2'),
  ]);

  it('by host finds also what was decided before its ID was known, and whom others name as their peer', () => {
    expect(kinds([...filtered(groups, { host: 'edge-2', failures: false, isNow: true })])).toEqual([
      ['trusted', '10.0.0.2:5080'],
      ['signed-in', 'edge-2'],
      ['run-began', 'edge-2'],
      ['host-state', 'edge-2'],
      ['certificate-mismatch', 'edge-2'],
    ]);
    expect(kinds([...filtered(groups, { host: 'edge-1', failures: false, isNow: true })])).toEqual([
      ['run-began', 'edge-2', 'edge-3'],
    ]);
  });

  it('by failure leaves what somebody has to look at', () => {
    expect(kinds([...filtered(groups, { host: null, failures: true, isNow: true })])).toEqual([
      ['run-began', 'edge-3'],
      ['certificate-mismatch', 'edge-2'],
    ]);
  });

  it('by failure leaves also what nobody heard the end of', () => {
    const cut = timelineOf(run.slice(0, 3));
    const left = (isNow: boolean) => kinds([...filtered(cut, { host: null, failures: true, isNow })]);
    expect(left(false)).toEqual([['run-began', 'edge-2', 'edge-3']]);
    expect(left(true)).toEqual([]);
  });

  it('offers each host once, by its ID where one is known', () => {
    expect(
      hostsIn([line(0, 'trusted', '2'), line(1, 'trusted', '7'), line(2, 'signed-in', 'edge-2')]),
    ).toEqual(['10.0.0.7:5080', 'edge-2']);
  });

  it('tells of an upload what became known of it while it went on', () => {
    const operation = (sha256: string | null): string =>
      JSON.stringify({ op: 'upload', file: { name: 'shop.tar.zst', bytes: 18.4e9 }, known: { sha256 } });
    const said = { run: 'u', op: 'upload', hosts: '1', title: 'Upload shop.tar.zst to edge-1' };
    const [group] = timelineOf([
      line(1, 'run-began', null, { ...said, operation: operation(null) }),
      line(2, 'run-learned', null, { run: 'u', op: 'upload', operation: operation('ab12'.repeat(16)) }),
      line(3, 'intent', 'edge-1', { run: 'u', op: 'upload', peer: 'edge-1' }),
    ]);
    expect(group?.lines).toHaveLength(1);
    expect(group?.run?.details['title']).toBe(said.title);
    const content = sentContent(group?.run?.details ?? {});
    expect(content && contentWord(content)).toBe('18.4 GB · SHA-256 ab12ab12ab12…');
    expect([
      sentContent({}),
      sentContent({ operation: 'no JSON' }),
      sentContent({ operation: '{"file":1}' }),
    ]).toEqual([null, null, null]);
  });
});
