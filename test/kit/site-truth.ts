import { expect } from 'vitest';
import type { HostRecord } from '#shared/model/host.ts';
import { linkFindings } from '#shared/model/link-health.ts';
import type { Run } from '#shared/model/run.ts';
import { isGoodEnd } from '#shared/model/run.ts';
import { leaderOf, otherPeers, roleOf } from '#shared/model/role.ts';
import type { HostTruth } from './site.ts';

/** What is really so at every host, whatever its API says. */
async function truthOf(control: string): Promise<readonly HostTruth[]> {
  const answer = await fetch(`${control}/state`);
  return ((await answer.json()) as { hosts: HostTruth[] }).hosts;
}

const leaderIn = ({ link }: HostTruth): string | null => (link?.state === 'Completed' ? link.leader : null);

const followersIn = ({ followers }: HostTruth): readonly string[] =>
  followers
    .filter(({ state }) => state === 'linked')
    .map(({ id }) => id)
    .sort();

/** No host is in the table of two leaders, nor twice in one, nor in that of one it does not follow. */
function expectNoDuplicates(truth: readonly HostTruth[]): void {
  const taken = truth.flatMap((host) => followersIn(host).map((id) => ({ id, by: host.id })));
  const ids = taken.map(({ id }) => id);
  expect(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    'hosts in the tables of two leaders',
  ).toEqual([]);
}

/** What the list of hosts says of one of them: its row, or that it cannot be asked. */
const rowOf = (host: HostRecord | undefined) =>
  host && {
    reach: host.reach.state,
    leader: leaderOf(host)?.id ?? null,
    followers:
      roleOf(host) === 'leader'
        ? otherPeers(host)
            .map(({ id }) => id)
            .sort()
        : [],
  };

/** Every row is as the host is: read before, once. A host that is down is lost, and nothing else is claimed of it. */
function expectRows(hosts: readonly HostRecord[], truth: readonly HostTruth[]): void {
  const byId = new Map(hosts.map((host) => [host.hostId, host]));
  for (const host of truth) {
    const row = rowOf(byId.get(host.id));
    if (!host.listening) expect(row?.reach, `reach of ${host.id}`).toBe('lost');
    else
      expect(row, `row of ${host.id}`).toEqual({
        reach: 'reachable',
        leader: leaderIn(host),
        followers: followersIn(host),
      });
  }
}

/** Every host has its end, and what is called done or already so is so at both ends; nothing else is called so. */
function expectEnds(
  run: Run,
  leader: string,
  hosts: readonly HostRecord[],
  truth: readonly HostTruth[],
): void {
  expect(run).toMatchObject({ state: 'ended', done: run.total });
  const keys = new Map(hosts.map(({ key, hostId }) => [key, hostId]));
  const takenIn = truth.filter(({ id }) => id === leader).flatMap(followersIn);
  for (const { key, end, step, fault } of run.items) {
    expect(step).toBe('ended');
    const id = keys.get(key);
    const host = truth.find((each) => each.id === id);
    const isLinked = host !== undefined && leaderIn(host) === leader && takenIn.includes(host.id);
    if (end !== null && isGoodEnd(end)) expect(isLinked, `${key} is called ${end}`).toBe(true);
    // Whoever is linked all the same is told to be unknown at worst, and why.
    else if (isLinked)
      expect(['unknown', 'unreachable'], `${key} is linked: ${fault?.code ?? ''}`).toContain(end);
    if (end !== null && !isGoodEnd(end)) expect(fault, `why ${key} is ${end}`).not.toBeNull();
  }
}

/**
 * After any fault: 0 duplicate links, 0 lost results, every row true. The hosts have been read once since. A link that one
 * end only remembers is found by reading both.
 */
export async function expectTruth(
  run: Run,
  given: {
    control: string;
    leader: string;
    hosts: () => readonly HostRecord[];
    refresh: () => Promise<unknown>;
  },
): Promise<void> {
  await given.refresh();
  const truth = await truthOf(given.control);
  const hosts = given.hosts();
  expectNoDuplicates(truth);
  expectRows(hosts, truth);
  expectEnds(run, given.leader, hosts, truth);
  const oneSided = truth.filter((host) => {
    const leader = leaderIn(host);
    const other = truth.find(({ id }) => id === leader);
    return host.listening && other?.listening && leader !== null && !followersIn(other).includes(host.id);
  });
  const found = new Set(hosts.flatMap((host) => linkFindings(host, hosts)).map(({ leaver }) => leaver.id));
  for (const { id } of oneSided) expect(found, 'half a link').toContain(id);
}
