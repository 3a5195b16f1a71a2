import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWitness } from '#electron/hosts/witness.ts';
import type { HostRecord } from '#shared/model/host.ts';
import type { JournalLine } from '#shared/model/journal.ts';
import { facts, linkedTo, peer, record } from '#test/kit/host-record.ts';

let hosts: HostRecord[];
let lines: JournalLine[];
let witness: ReturnType<typeof createWitness>;

/** As the registry does: a new record takes the place of the old one, and somebody is told. */
const put = (host: HostRecord): void => {
  hosts = [...hosts.filter(({ key }) => key !== host.key), host];
  witness.look();
};
const seen = () => lines.map(({ hostId, details }) => [hostId, details['role']]);

beforeEach(() => {
  vi.useFakeTimers();
  hosts = [];
  lines = [];
  witness = createWitness({
    list: () => hosts,
    get: (key) => hosts.find((host) => host.key === key) ?? null,
    write: (line) => lines.push(line),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('witness', () => {
  it('writes down at once what a host is when it is first read, and nothing before it has told all', () => {
    put(record({ hostId: null, facts: null, link: null }));
    put(record({ facts: null }));
    expect(lines).toEqual([]);
    put(record());
    expect(lines).toEqual([
      {
        ...{ kind: 'host-state', hostId: 'edge-a', address: '10.0.0.1:5080' },
        details: { role: 'standalone', status: 'Ready' },
      },
    ]);
  });

  it('writes a change once it stands, and nothing for reading the same again', () => {
    put(record());
    put(record({ link: linkedTo(peer({ role: 'of-the-future' })) }));
    put(record({ link: linkedTo(peer({ role: 'leader' })) }));
    for (let poll = 0; poll < 5; poll += 1) {
      vi.advanceTimersByTime(5_000);
      put(record({ link: linkedTo(peer({ role: 'leader' })), facts: facts(), lastSeen: poll }));
    }
    vi.advanceTimersByTime(5_000);
    expect(seen()).toEqual([
      ['edge-a', 'standalone'],
      ['edge-a', 'follower'],
    ]);
  });

  it('knows a host again by its ID, under another record and without what it has not told yet', () => {
    put(record());
    hosts = [];
    put(record({ key: 'b', facts: null, link: null }));
    put(record({ key: 'b' }));
    put(record({ key: 'b', tokenRequested: true }));
    witness.close();
    expect(seen()).toEqual([
      ['edge-a', 'standalone'],
      ['edge-a', 'leader'],
    ]);
  });
});
