import pLimit from 'p-limit';
import { hostLabel } from '#shared/model/names.ts';
import { canGenerateToken, canLink } from '#shared/model/link-rules.ts';
import type { Fault } from '#shared/model/result.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import { ended } from '#shared/model/ends.ts';
import { hostsAtOnce } from '../hosts/side-by-side.ts';
import type { LinkEnd, LinkProgress } from '../link/deps.ts';
import { checkPastedToken, fetchAhead, linkToLeader, linkWithToken } from '../link/link-host.ts';
import { stopGeneration } from '../link/stop-generation.ts';
import { unlinkHost } from '../link/unlink-host.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

type LinkHandlers = Pick<
  Handlers,
  | 'link.generateToken'
  | 'link.stopTokenGeneration'
  | 'link.toLeader'
  | 'link.withToken'
  | 'link.unlink'
  | 'runs.cancel'
  | 'runs.dismiss'
>;

const label = (world: World, key: string): string => {
  const host = world.registry.get(key);
  return host ? hostLabel(host) : key;
};

/** Unknown, or worked on already: a second click must not start a second link. */
function refuseStart(world: World, keys: readonly string[]): Fault | null {
  for (const key of keys) {
    if (!world.registry.get(key)) return fault('unknown-host');
    if (world.runs.isBusy(key)) return fault('busy', { host: label(world, key) });
  }
  return null;
}

/** Not refused by what is known: only then is the leader made to generate tokens before all is read. */
function mayPass({ registry }: World, follower: string, leader: string): boolean {
  const [f, l] = [registry.get(follower), registry.get(leader)];
  const verdict = f && l && canLink(f, l);
  return verdict === null || verdict.code === 'not-read-yet';
}

/** Runs one action per host, bounded side by side. Each has read both ends' tables; the other facts follow on their own. */
function startEach(
  world: World,
  plan: {
    kind: 'link' | 'unlink';
    title: string;
    keys: readonly string[];
    also?: readonly string[];
    leader?: string;
  },
  act: (key: string, on: LinkProgress) => Promise<LinkEnd>,
  ahead: (signal: AbortSignal) => Promise<unknown> = () => Promise.resolve(),
): string {
  const keys = [...new Set(plan.keys)];
  const items = keys.map((key) => ({ key, label: label(world, key) }));
  const limit = pLimit(hostsAtOnce);
  const { kind, title, leader } = plan;
  const also = [...(plan.also ?? []), ...(leader === undefined ? [] : [leader])];
  return world.runs.start({ kind, title, items, also, leader }, async (run) => {
    let stopped: Fault | null = null;
    const work = async (key: string): Promise<void> => {
      const on = { ...run.item(key), halted: () => stopped };
      const outcome: LinkEnd = stopped ? ended('cancelled', stopped) : await act(key, on);
      if (outcome.endsRun) stopped ??= outcome.fault;
      run.end(key, outcome);
    };
    await Promise.all([ahead(run.signal), ...keys.map((key) => limit(work, key))]);
    world.watch.refreshSoon([...keys, ...also]);
  });
}

export const linkHandlers = (world: () => World): LinkHandlers => ({
  'link.generateToken': async ({ key }) => {
    const host = world().registry.get(key);
    if (!host) return fail('unknown-host');
    const verdict = canGenerateToken(host);
    return verdict ? { error: verdict } : world().broker.current(key);
  },

  'link.stopTokenGeneration': ({ key }) => stopGeneration(world(), key),

  'link.toLeader': ({ leader, followers }) => {
    const here = world();
    const refusal = refuseStart(here, [...followers, leader]);
    if (refusal) return Promise.resolve({ error: refusal });
    const title = `Link to leader ${label(here, leader)}`;
    const runId = startEach(
      here,
      { kind: 'link', title, keys: followers, leader },
      (follower, on) => linkToLeader(here, { follower, leader }, on),
      async (signal) => {
        if (followers.some((follower) => mayPass(here, follower, leader)))
          await fetchAhead(here, leader, signal);
      },
    );
    return Promise.resolve(ok({ runId }));
  },

  'link.withToken': ({ follower, token, acceptOpaque }) => {
    const here = world();
    const refusal = refuseStart(here, [follower]);
    if (refusal) return Promise.resolve({ error: refusal });
    const checked = checkPastedToken(here, follower, token, acceptOpaque);
    if (!isOk(checked)) return Promise.resolve(checked);
    const runId = startEach(
      here,
      { kind: 'link', title: 'Link with a pasted token', keys: [follower] },
      (key, on) => linkWithToken(here, key, checked.ok, on),
    );
    return Promise.resolve(ok({ runId }));
  },

  'link.unlink': ({ leader, hosts, via }) => {
    const here = world();
    const { registry } = here;
    const keyOf = (name: string): string => registry.get(name)?.key ?? registry.byId(name)?.key ?? name;
    const idOf = (key: string): string => registry.get(key)?.hostId ?? key;
    const from = keyOf(leader);
    const keys = [...new Set(hosts.map(keyOf))];
    const asked = via === 'leader' ? [from] : keys;
    const refusal = refuseStart(here, [...asked, ...[from, ...keys].filter((key) => registry.get(key))]);
    if (refusal) return Promise.resolve({ error: refusal });
    const title =
      keys.length > 1 ? `Unlink ${String(keys.length)} hosts` : `Unlink ${label(here, keys[0] ?? '')}`;
    const runId = startEach(here, { kind: 'unlink', title, keys, also: [from] }, (key, on) =>
      unlinkHost(
        here,
        via === 'leader' ? { via: from, peerId: idOf(key) } : { via: key, peerId: idOf(from) },
        on,
      ),
    );
    return Promise.resolve(ok({ runId }));
  },

  'runs.cancel': ({ runId }) => Promise.resolve(world().runs.cancel(runId) ? ok(null) : fail('unknown-run')),
  'runs.dismiss': ({ runId }) =>
    Promise.resolve(world().runs.dismiss(runId) ? ok(null) : fail('unknown-run')),
});
