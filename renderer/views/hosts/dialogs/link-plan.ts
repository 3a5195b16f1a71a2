import type { HostRecord } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { canGenerateToken, canLink } from '#shared/model/link-rules.ts';
import type { Verdict } from '#shared/model/link-rules.ts';
import { roleOf } from '#shared/model/role.ts';

export interface PlannedFollower {
  readonly host: HostRecord;
  readonly verdict: Verdict;
}

/** Hosts that may lead, existing leaders first: a site has one, and it should stay the one. */
export const possibleLeaders = (hosts: readonly HostRecord[]): readonly HostRecord[] =>
  hosts
    .filter((host) => isSignedIn(host) && canGenerateToken(host) === null)
    .sort((a, b) => Number(roleOf(b) === 'leader') - Number(roleOf(a) === 'leader'));

/** An existing leader wherever it is, else the first of the chosen hosts. */
export const suggestLeader = (
  leaders: readonly HostRecord[],
  chosen: readonly HostRecord[],
): HostRecord | undefined =>
  leaders.find((host) => roleOf(host) === 'leader') ??
  leaders.find(({ key }) => chosen.some((host) => host.key === key)) ??
  leaders[0];

/** Who would follow, with what speaks against it before anything is sent. */
export const planFollowers = (
  chosen: readonly HostRecord[],
  leader: HostRecord | undefined,
): readonly PlannedFollower[] =>
  leader
    ? chosen.filter(({ key }) => key !== leader.key).map((host) => ({ host, verdict: canLink(host, leader) }))
    : [];
