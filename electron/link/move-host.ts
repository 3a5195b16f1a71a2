import { ended, endOf } from '#shared/model/ends.ts';
import { canStopTokenGeneration } from '#shared/model/link-rules.ts';
import type { MovePlan } from '#shared/model/move-plan.ts';
import { planMove } from '#shared/model/move-plan.ts';
import { fault } from '#shared/model/result.ts';
import { lists, otherPeers, roleOf } from '#shared/model/role.ts';
import { isGoodEnd } from '#shared/model/run.ts';
import type { TokenBroker } from './broker.ts';
import type { LinkDeps, LinkEnd, LinkProgress, Stage } from './deps.ts';
import { endsRun } from './deps.ts';
import { linkStages } from './link-stages.ts';
import { stopGeneration } from './stop-generation.ts';
import { unlinkHost } from './unlink-host.ts';

/** Keys of both leaders; `joins`: the old one follows the new one. `byHand`: somebody stopped it in Local UI. */
export interface MoveKeys {
  readonly from: string;
  readonly to: string;
  readonly joins: boolean;
  readonly byHand: boolean;
}

interface MoveDeps extends LinkDeps {
  readonly broker: TokenBroker;
  /** The old leader generates no tokens any more. */
  onStopped(): void;
}

/** The hosts tell anew what the rules look at. */
const look =
  (deps: LinkDeps, { from, to }: MoveKeys): Stage =>
  async (key, on) => {
    on.step('checking');
    await Promise.all([key, from, to].map(deps.read));
    return null;
  };

/** Nothing is touched while any of them is refused. */
function refusalOf({ refusal, rows }: MovePlan, key: string): LinkEnd | null {
  if (!refusal) return null;
  const own = rows.find(({ name, state }) => name === key && state === 'fail')?.fault;
  return own ? endsRun(own) : { ...endsRun(refusal), end: 'cancelled' };
}

/** Asked is whichever end still lists the other: a host that was off when its leader let go is half-unlinked. */
async function leave(
  deps: LinkDeps,
  { from }: MoveKeys,
  key: string,
  on: LinkProgress,
): Promise<LinkEnd | null> {
  const { registry } = deps;
  const [old, host] = [registry.get(from), registry.get(key)];
  if (!old) return endOf(fault('unknown-host'));
  const peerId = host?.hostId ?? key;
  const isListed = otherPeers(old).some(({ id }) => id === peerId);
  if (!isListed && !(host && lists(host, old))) return null;
  const asked = isListed ? { via: from, peerId } : { via: key, peerId: old.hostId ?? '' };
  const outcome = await unlinkHost(deps, asked, on);
  if (!isGoodEnd(outcome.end)) return outcome;
  on.step('waiting');
  return null;
}

/** The first to leave: a group that nobody can lead must not be taken apart. */
async function heirLeaves(deps: LinkDeps, keys: MoveKeys, on: LinkProgress): Promise<LinkEnd | null> {
  const stayed = await leave(deps, keys, keys.to, on);
  const why = stayed?.fault;
  return stayed && why ? { ...stayed, stop: { why, seen: 'once' } } : stayed;
}

/** A host that stayed keeps its leader; otherwise nobody is linked to the new one while the old one generates tokens. */
async function stepBack(
  deps: MoveDeps,
  { from, joins, byHand }: MoveKeys,
  on: LinkProgress,
): Promise<LinkEnd | null> {
  const told = await deps.readLink(from);
  const old = deps.registry.get(from);
  if (!old) return endOf(fault('unknown-host'));
  if (!told || roleOf(old) === 'leader') {
    const remaining = told && otherPeers(old).length > 0 ? canStopTokenGeneration(old) : null;
    if (remaining) return endOf(remaining);
    const outcome = await stopGeneration(deps, from, on, { byHand });
    if (!isGoodEnd(outcome.end)) return endsRun(outcome.fault ?? fault('internal'));
    deps.onStopped();
  }
  // A reading that began before may still tell of a leader: the next one does not.
  await deps.read(from);
  await deps.read(from);
  return joins ? null : ended('done');
}

/**
 * A group goes over to another leader, step by step for all of it: read, unlink (the new leader first), stop the old
 * leader, link to the new one. What is done already is not done again, so that a move that was cut is taken up by the same
 * steps.
 */
export function moveSteps(deps: MoveDeps, keys: MoveKeys, names: readonly string[]): readonly Stage[] {
  const { from, to, joins } = keys;
  let plan: MovePlan | null = null;
  const planned = (): MovePlan => {
    const [old, heir] = [deps.registry.get(from), deps.registry.get(to)];
    plan ??=
      old && heir
        ? planMove({ from: old, to: heir, joins }, names, deps.registry.list())
        : { refusal: fault('unknown-host'), rows: [] };
    return plan;
  };
  return [
    look(deps, keys),
    async (key, on) => refusalOf(planned(), key) ?? (key === to ? heirLeaves(deps, keys, on) : null),
    async (key, on) => (key === from || key === to ? null : leave(deps, keys, key, on)),
    async (key, on) => (key === from ? stepBack(deps, keys, on) : null),
    ...linkStages(deps, to, { followers: names.length }).map(
      (stage): Stage =>
        async (key, on) =>
          key === to ? ended('done') : stage(key, on),
    ),
  ];
}
