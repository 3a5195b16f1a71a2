import type { LinkTokenView } from '#shared/contract/methods.ts';
import { canGenerateToken } from '#shared/model/link-rules.ts';
import { groupToMove, planMove } from '#shared/model/move-plan.ts';
import { hostLabel } from '#shared/model/names.ts';
import type { Operation } from '#shared/model/operation.ts';
import { leadersIn, withHosts } from '#shared/model/operation.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import { roleOf } from '#shared/model/role.ts';
import type { Run } from '#shared/model/run.ts';
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
  | 'link.move'
  | 'runs.retry'
  | 'runs.cancel'
  | 'runs.dismiss'
>;

const isTold = ({ registry }: World, id: string): boolean =>
  registry.list().some(({ hostId, link }) => hostId === id || link?.peers.some((peer) => peer.id === id));

/** Who takes up what waited for a click in Local UI says that it was made. */
function takenUp(operation: Operation, run: Run | undefined): Operation {
  const waited = run?.items.some((item) => item.fault?.code === 'stop-in-local-ui') === true;
  return waited && (operation.op === 'move' || operation.op === 'stop')
    ? { ...operation, byHand: true }
    : operation;
}

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

  'link.stopTokenGeneration': async ({ key, byHand }) => {
    const here = world();
    const host = here.registry.get(key);
    if (!host) return fail('unknown-host');
    // Its token dies with it, and those who are being linked to it would fail.
    if (here.runs.uses(key)) return fail('busy', { host: hostLabel(host) });
    const { fault: why } = await performOne(here, { op: 'stop', byHand, leader: null, hosts: [key] });
    return why ? { error: why } : ok(null);
  },

  'link.toLeader': ({ leader, followers }) => {
    const here = world();
    const refusal = refuseStart(here, [...followers, leader]);
    if (refusal) return Promise.resolve({ error: refusal });
    return Promise.resolve(ok({ runId: start(here, { op: 'link', leader, hosts: followers }) }));
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
        stages: [(key, on) => linkWithToken(here, key, checked.ok, on)],
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

  'link.move': ({ from, to, joins }) => {
    const here = world();
    const { registry } = here;
    const [old, heir] = [registry.get(from), registry.get(to)];
    if (!old || !heir) return Promise.resolve(fail('unknown-host'));
    const hosts = groupToMove(old, registry.list());
    const { refusal } = planMove({ from: old, to: heir, joins }, hosts, registry.list());
    const barred = refusal ?? refuseStart(here, [...hosts, heir.key]);
    if (barred) return Promise.resolve({ error: barred });
    const operation = { op: 'move', byHand: false, leader: heir.key, from: old.key, joins, hosts } as const;
    return Promise.resolve(ok({ runId: start(here, operation) }));
  },

  'runs.retry': ({ runId }) => {
    const here = world();
    const failed = here.runs.failedOf(runId);
    if (!failed) return Promise.resolve(fail('unknown-run'));
    const operation = takenUp(
      withHosts(failed, (ref) => keyOf(here.registry, ref)),
      here.runs.list().find(({ id }) => id === runId),
    );
    const { hosts, op } = operation;
    // A host that left no record here can still be unlinked by its ID.
    const known = [...hosts, ...leadersIn(operation)];
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
