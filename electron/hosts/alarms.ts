import type { AlarmCode, HostRecord } from '#shared/model/host.ts';
import type { Records } from './identity.ts';

const groups = (records: Records, by: (host: HostRecord) => string | null): Map<string, HostRecord[]> => {
  const map = new Map<string, HostRecord[]>();
  for (const host of records) {
    const name = by(host);
    if (name === null) continue;
    const group = map.get(name);
    if (group) group.push(host);
    else map.set(name, [host]);
  }
  return map;
};

/** What it was seen with. An expectation that was never met says nothing of who has been here. */
const certOf = ({ certSha256, trust }: HostRecord): string =>
  trust.state === 'changed' && trust.expected ? trust.presented : certSha256;

/** Its certificate is not shown at its address now: nothing answers there, or something else does. */
export const isAway = ({ reach, trust }: HostRecord): boolean =>
  reach.state !== 'reachable' || trust.state === 'changed';

type Suspicion = AlarmCode | null;

function ofOneCertificate(a: HostRecord, b: HostRecord): Suspicion {
  if (a.hostId !== null && b.hostId !== null && a.hostId !== b.hostId) return 'ids-on-one-certificate';
  if (isAway(a) && isAway(b)) return null;
  return isAway(a) || isAway(b) ? 'moved-perhaps' : 'certificate-shared';
}

const ofOneId = (a: HostRecord, b: HostRecord): Suspicion =>
  certOf(a) === certOf(b) ? null : 'id-on-two-certificates';

/** One device may answer for a whole network; naming all to each would be a bomb of its own making. */
const mostNamed = 8;

/** Alarms are a view of all records together, so they are computed anew instead of kept true by hand. */
export function withAlarms(records: Records): Records {
  const byCert = groups(records, certOf);
  const byId = groups(records, (host) => host.hostId);
  return records.map((host) => {
    const ofCert = byCert.get(certOf(host)) ?? [];
    const ofId = host.hostId === null ? [] : (byId.get(host.hostId) ?? []);
    if (ofCert.length < 2 && ofId.length < 2 && host.alarms.length === 0) return host;
    const named = new Map<AlarmCode, string[]>();
    const look = (group: Records, judge: (a: HostRecord, b: HostRecord) => Suspicion): void => {
      for (const other of group) {
        const code = other === host ? null : judge(host, other);
        if (code === null) continue;
        const others = named.get(code) ?? [];
        named.set(code, others);
        if (others.push(other.key) === mostNamed) break;
      }
    };
    look(ofCert, ofOneCertificate);
    look(ofId, ofOneId);
    if (named.size === 0 && host.alarms.length === 0) return host;
    return { ...host, alarms: [...named].map(([code, others]) => ({ code, others })) };
  });
}
