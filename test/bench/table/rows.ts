import type { HostRecord } from '#shared/model/host.ts';
import { linkedTo, peer, record } from '#test/kit/host-record.ts';

const groupSize = 50;

const idOf = (n: number): string =>
  `edge-${(n * 2654435761 + 12345).toString(16).padStart(32, '0').slice(-32)}`;
const ipOf = (n: number): string =>
  `10.${20 + Math.floor(n / 65_536)}.${Math.floor(n / 256) % 256}.${n % 256}`;
const sha = (n: number): string => n.toString(16).padStart(64, 'c');

/** A site in every state: groups of fifty, each with a leader; one in ten is not trusted yet, one in fifty is lost. */
export function siteRows(count: number): readonly HostRecord[] {
  return Array.from({ length: count }, (_, n) => {
    const first = n - (n % groupSize);
    const common = {
      ...{ key: `k${n}`, address: ipOf(n), certSha256: sha(n) },
      note: { name: `till ${n}`, labels: [`row=${n % 40}`, ...(n % 3 === 0 ? ['spare'] : [])], text: '' },
    };
    if (n % 10 === 9)
      return record({
        ...{ ...common, hostId: null, facts: null, link: null, trust: { state: 'new' } },
        session: { state: 'signed-out', username: null, fault: null },
      });
    const others = Array.from({ length: groupSize - 1 }, (__, i) => first + i + 1).filter(
      (each) => each % 10 !== 9,
    );
    const link =
      n === first
        ? linkedTo(...others.map((each) => peer({ id: idOf(each), ip: ipOf(each) })))
        : linkedTo(peer({ id: idOf(first), ip: ipOf(first), role: 'leader' }));
    const reach = {
      state: n % 50 === 25 ? ('lost' as const) : ('reachable' as const),
      fault: null,
      since: 0,
    };
    return record({ ...common, hostId: idOf(n), link, reach, tokenRequested: n === first });
  });
}

/** What one round of asking brings: so many hosts, spread over all, that tell something new. */
export function burstOf(
  rows: readonly HostRecord[],
  changes: number,
  round: number,
): ReadonlyMap<string, HostRecord> {
  const step = Math.max(1, Math.floor(rows.length / changes));
  const changed = rows.filter((_, index) => index % step === 0).slice(0, changes);
  return new Map(
    changed.map((row) => [
      row.key,
      { ...row, session: { ...row.session, username: `round ${round}` }, lastSeen: row.lastSeen + 1 },
    ]),
  );
}
