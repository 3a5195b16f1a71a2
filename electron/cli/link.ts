import { endOf } from '#shared/model/ends.ts';
import { isGoodEnd } from '#shared/model/run.ts';
import type { End, Run } from '#shared/model/run.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault, isOk } from '#shared/model/result.ts';
import { refuseInput } from './args.ts';
import type { Entered } from './enter.ts';
import { enter, enterOptions, isIn, readCredentials } from './enter.ts';
import type { SiteOf } from './site.ts';
import { must } from './site.ts';
import type { Outcome, Verb } from './verb.ts';
import { secondsSince } from './verb.ts';

interface Line {
  readonly host: string;
  readonly end: End;
  /** Null when the end is good and there is nothing to explain. */
  readonly code: Fault['code'] | null;
}

const failed = (host: string, why: Fault): Line => ({ host, end: endOf(why).end, code: why.code });

/** Without a key: the one item of the run. */
const itemLine = (host: string, run: Run, key = run.items[0]?.key): Line => {
  const item = run.items.find((each) => each.key === key);
  return { host, end: item?.end ?? 'unknown', code: item?.fault?.code ?? null };
};

const outcome = (results: readonly Line[], from: number): Outcome => ({
  answer: { results, seconds: secondsSince(from) },
  complete: results.every(({ end }) => isGoodEnd(end)),
});

const required = (value: string | null, name: string): string => {
  if (value === null) throw refuseInput(name);
  return value;
};

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
