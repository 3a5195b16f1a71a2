import type { CertSha256, HostRecord, Trust } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
import type { Pin } from './pins.ts';

export interface Verdict {
  /** What it has to show: the pin where there is one. */
  readonly certSha256: CertSha256;
  readonly trust: Trust;
}

/**
 * What the pins say of a certificate. A pin counts at the addresses it was made for (design §6); one without any was
 * imported for an edge host ID and counts wherever that ID, once told, or its certificate turns up.
 */
export function judge(
  seen: { address: string; port: number; certSha256: CertSha256; hostId?: string | null },
  pins: readonly Pin[],
): Verdict {
  const at = hostPort(seen.address, seen.port);
  const anywhere = pins.filter(({ addresses }) => addresses.length === 0);
  const isShown = ({ certSha256 }: Pin): boolean => certSha256 === seen.certSha256;
  const claims = [
    anywhere.filter(({ hostId }) => hostId !== null && hostId === seen.hostId),
    pins.filter(({ addresses }) => addresses.includes(at)),
    anywhere.filter(isShown),
  ].find((group) => group.length > 0);
  const claim = claims?.find(isShown) ?? claims?.[0];
  if (!claim) return { certSha256: seen.certSha256, trust: { state: 'new' } };
  const origin = claim.expected ? ({ expected: true } as const) : {};
  const trust: Trust = isShown(claim)
    ? { state: 'pinned', ...origin }
    : { state: 'changed', presented: seen.certSha256, ...origin };
  return { certSha256: claim.certSha256, trust };
}

export const signedOut = { state: 'signed-out', username: null, fault: null } as const;
const asExpected = { state: 'pinned', expected: true } as const;

/** A known host when the pins have changed: its trust follows them, and one that is stopped loses its session at once. */
export function judgedAnew(host: HostRecord, pins: readonly Pin[]): HostRecord {
  const shown = host.trust.state === 'changed' ? host.trust.presented : host.certSha256;
  const { certSha256, trust } = judge({ ...host, certSha256: shown }, pins);
  const isStopped = trust.state === 'changed' && host.trust.state !== 'changed';
  const isCompared = host.trust.state === 'pinned' && host.trust.expected !== true;
  // Not seen yet in this visit: it has shown nothing that could differ, unless a person once compared it.
  if (isStopped && host.reach.state === 'unknown' && !isCompared)
    return { ...host, certSha256, trust: asExpected };
  return { ...host, certSha256, trust, session: isStopped ? signedOut : host.session };
}
