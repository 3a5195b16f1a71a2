import type { LinkTokenView } from '#shared/contract/methods.ts';
import { canGenerateToken } from '#shared/model/link-rules.ts';
import { withHosts } from '#shared/model/operation.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import { roleOf } from '#shared/model/role.ts';
import { checkPastedToken, knownLeader, linkWithToken } from '../link/link-host.ts';
import { generating } from './deeds.ts';
import { keyOf, labelOf } from './host-ref.ts';
import { performOne, refuseStart, start } from './perform.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

type LinkHandlers = Pick<
  Handlers,
  | 'link.generateToken'
  | 'link.stopTokenGeneration'
  | 'link.toLeader'
  | 'link.withToken'
  | 'link.unlink'
  | 'runs.retry'
  | 'runs.cancel'
  | 'runs.dismiss'
>;

const isTold = ({ registry }: World, id: string): boolean =>
  registry.list().some(({ hostId, link }) => hostId === id || link?.peers.some((peer) => peer.id === id));

export const linkHandlers = (world: () => World): LinkHandlers => ({
  'link.generateToken': async ({ key }) => {
    const here = world();
    const host = here.registry.get(key);
    if (!host) return fail('unknown-host');
    const verdict = canGenerateToken(host);
    if (verdict) return { error: verdict };
    // Where tokens are generated already this only reads the current one.
    if (roleOf(host) === 'leader') return here.broker.current(key);
    const operation = { op: 'generate', leader: null, hosts: [key] } as const;
    const tokens: LinkTokenView[] = [];
    const deed = generating(here, operation, (token) => tokens.push(token));
    const { fault: why } = await performOne(here, operation, deed);
    return tokens[0] ? ok(tokens[0]) : { error: why ?? fault('internal') };
  },

  'link.stopTokenGeneration': async ({ key }) => {
    const here = world();
    if (!here.registry.get(key)) return fail('unknown-host');
    const { fault: why } = await performOne(here, { op: 'stop', leader: null, hosts: [key] });
    return why ? { error: why } : ok(null);
  },

  'link.toLeader': ({ leader, followers }) => {
    const here = world();
    const refusal = refuseStart(here, [...followers, leader]);
    if (refusal) return Promise.resolve({ error: refusal });
    return Promise.resolve(
      ok({ runId: start(here, { op: 'link', leader, hosts: [...new Set(followers)] }) }),
    );
  },

  'link.withToken': ({ follower, token, acceptOpaque }) => {
    const here = world();
    const refusal = refuseStart(here, [follower]);
    if (refusal) return Promise.resolve({ error: refusal });
    const checked = checkPastedToken(here, follower, token, acceptOpaque);
    if (!isOk(checked)) return Promise.resolve(checked);
    const leader = knownLeader(here, checked.ok)?.key ?? null;
    const runId = start(
      here,
      { op: 'link', leader, hosts: [follower] },
      {
        title: 'Link with a pasted token',
        act: (key, on) => linkWithToken(here, key, checked.ok, on),
      },
    );
    return Promise.resolve(ok({ runId }));
  },

  'link.unlink': ({ leader, hosts, via }) => {
    const here = world();
    const { registry } = here;
    const named = (name: string): string => registry.get(name)?.key ?? registry.byId(name)?.key ?? name;
    const from = named(leader);
    const keys = [...new Set(hosts.map(named))];
    const asked = via === 'leader' ? [from] : keys;
    const refusal = refuseStart(here, [...asked, ...[from, ...keys].filter((key) => registry.get(key))]);
    if (refusal) return Promise.resolve({ error: refusal });
    // What no host has told is somebody's text: it is neither asked about nor written down.
    if (![from, ...keys].every((key) => registry.get(key) ?? isTold(here, key)))
      return Promise.resolve(fail('not-linked', { host: labelOf(registry, asked[0] ?? '') }));
    return Promise.resolve(ok({ runId: start(here, { op: 'unlink', via, leader: from, hosts: keys }) }));
  },

  'runs.retry': ({ runId }) => {
    const here = world();
    const failed = here.runs.failedOf(runId);
    if (!failed) return Promise.resolve(fail('unknown-run'));
    const operation = withHosts(failed, (ref) => keyOf(here.registry, ref));
    const { leader, hosts, op } = operation;
    // A host that left no record here can still be unlinked by its ID.
    const known = [...hosts, ...(leader === null ? [] : [leader])];
    const refusal = refuseStart(
      here,
      op === 'unlink' ? known.filter((key) => here.registry.get(key)) : known,
    );
    if (refusal) return Promise.resolve({ error: refusal });
    here.runs.handOver(runId);
    return Promise.resolve(ok({ runId: start(here, operation) }));
  },

  'runs.cancel': ({ runId }) => Promise.resolve(world().runs.cancel(runId) ? ok(null) : fail('unknown-run')),
  'runs.dismiss': ({ runId }) =>
    Promise.resolve(world().runs.dismiss(runId) ? ok(null) : fail('unknown-run')),
});
