import type { Alarm, AlarmCode, HostRecord } from '#shared/model/host.ts';
import type { Records } from './identity.ts';
import { isAway } from './identity.ts';

/** What it was seen with. An expectation that was never met says nothing of who has been here. */
const certOf = ({ certSha256, trust }: HostRecord): string =>
  trust.state === 'changed' && trust.expected ? trust.presented : certSha256;

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

/** Names as many as it may. */
export const isFull = (alarms: readonly Alarm[]): boolean =>
  alarms.some(({ others }) => others.length === mostNamed);

/** Where one meets others that it may be mistaken for. An alarm depends on nothing else of the two. */
export const meetingPlaces = (host: HostRecord): { names: readonly string[]; isAway: boolean } => ({
  names: [`certificate ${certOf(host)}`, ...(host.hostId === null ? [] : [`id ${host.hostId}`])],
  isAway: isAway(host),
});

/** What is odd about a host among those of its certificate, and among those of its ID: itself may be among them. */
export function alarmsOf(
  host: HostRecord,
  [ofCertificate = [], ofId = []]: readonly Records[],
): readonly Alarm[] {
  const named = new Map<AlarmCode, string[]>();
  const look = (group: Records, judge: (a: HostRecord, b: HostRecord) => Suspicion): void => {
    for (const other of group) {
      const code = other.key === host.key ? null : judge(host, other);
      if (code === null) continue;
      const others = named.get(code) ?? [];
      named.set(code, others);
      if (others.push(other.key) === mostNamed) break;
    }
  };
  look(ofCertificate, ofOneCertificate);
  look(ofId, ofOneId);
  return [...named].map(([code, others]) => ({ code, others }));
}
