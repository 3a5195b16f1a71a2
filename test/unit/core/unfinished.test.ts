import { describe, expect, it } from 'vitest';
import { unfinishedRuns } from '#electron/core/unfinished.ts';
import type { JournalEntry } from '#shared/model/journal.ts';
import type { Operation, HostRef } from '#shared/model/operation.ts';

const ref = (name: string): HostRef => ({ hostId: `edge-${name}`, address: `10.0.0.${name}:5080` });
const nowhere: HostRef = { hostId: null, address: null };
const operation: Operation<HostRef> = { op: 'link', leader: ref('0'), hosts: ['1', '2', '3'].map(ref) };

const line = (kind: string, at: HostRef, details: Record<string, string> = {}): JournalEntry => ({
  ...{ at: 7, user: 'me', visit: 'v', kind, ...at },
  details: { run: 'r', op: 'link', peer: 'edge-0', ...details },
});
const began = line('run-began', nowhere, { title: 'Link', operation: JSON.stringify(operation) });
const refused = {
  end: 'refused',
  code: 'link-failed',
  params: JSON.stringify({ host: 'edge-2', message: 'no' }),
};
const lines = [
  began,
  ...['1', '2'].map((name) => line('intent', ref(name))),
  line('outcome', ref('2'), refused),
];

describe('what the journal leaves open', () => {
  it('is a run without its last line, with what is known of each of its hosts', () => {
    expect(unfinishedRuns(lines)).toEqual([
      {
        ...{ run: 'r', title: 'Link', startedAt: 7, operation },
        known: [
          'asking',
          { end: 'refused', fault: { code: 'link-failed', params: { host: 'edge-2', message: 'no' } } },
          'not-begun',
        ],
      },
    ]);
    expect(unfinishedRuns([...lines, line('run-ended', nowhere)])).toEqual([]);
    // Another visit tried again what the first one left open.
    expect(unfinishedRuns([...lines, line('intent', ref('2'))])[0]?.known[1]).toBe('asking');
  });

  it('is pieced together from the intents where the line that tells of the run is damaged', () => {
    const [found] = unfinishedRuns(lines.slice(1));
    expect(found).toMatchObject({
      title: 'link 2 hosts',
      operation: { op: 'link', leader: { hostId: 'edge-0' }, hosts: [ref('1'), ref('2')] },
      known: ['asking', { end: 'refused' }],
    });
  });

  it('holds of an outcome what can be read, and never more', () => {
    const odd = line('outcome', ref('1'), { end: 'splendid', code: 'of-tomorrow', params: '{' });
    expect(unfinishedRuns([began, line('intent', ref('1')), odd])[0]?.known[0]).toEqual({
      end: 'unknown',
      fault: null,
    });
    expect(unfinishedRuns([line('intent', ref('1'), { op: 'of-tomorrow' })])).toEqual([]);
  });
});
