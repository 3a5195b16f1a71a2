import { fault, isOk } from '#shared/model/result.ts';
import { refuseInput } from './args.ts';
import type { Entered } from './enter.ts';
import { enter, enterOptions, isIn, readCredentials } from './enter.ts';
import type { Line } from './results.ts';
import { failed, itemLine, outcome, required } from './results.ts';
import type { SiteOf } from './site.ts';
import { must } from './site.ts';
import type { Verb } from './verb.ts';

/** A leader that cannot be worked with is the end of every follower: none is touched. */
async function linkAll(site: SiteOf, leader: Entered, followers: readonly Entered[]): Promise<Line[]> {
  const ready = followers.filter(isIn);
  if (!isIn(leader) || ready.length === 0)
    return followers.map((each) =>
      failed(each.given, isIn(leader) ? (isIn(each) ? fault('internal') : each.fault) : leader.fault),
    );
  const started = await site.client.call('link.toLeader', {
    leader: leader.key,
    followers: ready.map(({ key }) => key),
  });
  if (!isOk(started))
    return followers.map((each) => failed(each.given, isIn(each) ? started.error : each.fault));
  const run = await site.ended(started.ok.runId);
  return followers.map((each) =>
    isIn(each) ? itemLine(each.given, run, each.key) : failed(each.given, each.fault),
  );
}

export const link: Verb = {
  usage:
    'link --leader HOST:PORT --follower HOST:PORT… --username U (--pin HOST:PORT=SHA256… | --trust-first-use)',
  options: { ...enterOptions, leader: 'one', follower: 'many' },
  run: async (site, given) => {
    const leader = required(given.one('leader'), '--leader');
    const followers = given.many('follower');
    if (followers.length === 0) throw refuseInput('--follower');
    const credentials = readCredentials(given);
    const from = performance.now();
    const [first, ...rest] = await enter(site, [leader, ...followers], credentials, false);
    return outcome(first ? await linkAll(site, first, rest) : [], from);
  },
};

/** The follower's own word, else the leader's table by address. Null when neither tells. */
async function idOf(site: SiteOf, leaderKey: string, follower: Entered): Promise<string | null> {
  if (isIn(follower)) return (await site.host(follower.key))?.hostId ?? null;
  const peers = (await site.host(leaderKey))?.link?.peers ?? [];
  return peers.find(({ ip }) => ip === follower.given.replace(/:\d+$/, ''))?.id ?? null;
}

export const unlink: Verb = {
  usage: 'unlink --host HOST:PORT --leader HOST:PORT --username U (--pin … | --trust-first-use)',
  options: { ...enterOptions, host: 'one', leader: 'one' },
  run: async (site, given) => {
    const host = required(given.one('host'), '--host');
    const leader = required(given.one('leader'), '--leader');
    const credentials = readCredentials(given);
    const from = performance.now();
    // The leader first: a dead follower can be unlinked there, and only there.
    const [lead, follower] = await enter(site, [leader, host], credentials);
    if (!lead || !follower) throw refuseInput('--host');
    if (!isIn(lead)) return outcome([failed(host, lead.fault)], from);
    const peerId = await idOf(site, lead.key, follower);
    if (peerId === null)
      return outcome([failed(host, isIn(follower) ? fault('not-read-yet', { host }) : follower.fault)], from);
    const { runId } = must(
      await site.client.call('link.unlink', { leader: lead.key, hosts: [peerId], via: 'leader' }),
    );
    return outcome([itemLine(host, await site.ended(runId))], from);
  },
};
