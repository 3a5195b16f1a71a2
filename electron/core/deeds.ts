import type { LinkTokenView } from '#shared/contract/methods.ts';
import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import type { Op, Operation } from '#shared/model/operation.ts';
import { canLink } from '#shared/model/link-rules.ts';
import { isOk } from '#shared/model/result.ts';
import { lineOn } from '../hosts/decision.ts';
import type { LinkEnd, LinkProgress, Progress } from '../link/deps.ts';
import { fetchAhead, linkToLeader } from '../link/link-host.ts';
import { stopGeneration } from '../link/stop-generation.ts';
import { generationTruth, linkTruth, unlinkTruth } from '../link/truth.ts';
import { unlinkHost } from '../link/unlink-host.ts';
import { labelOf } from './host-ref.ts';
import type { World } from './world.ts';

/** How an operation is done. */
export interface Deed {
  readonly title: string;
  /** To one of its hosts. */
  act(key: string, on: LinkProgress): Promise<LinkEnd>;
  /** How that ended, if nobody heard it: read from the hosts, which are signed in and have just been read. */
  truth(key: string, on: Progress): Promise<Ended>;
  /** Once, beside the first acts. */
  ahead?(signal: AbortSignal): Promise<unknown>;
}

type Of<O extends Op> = Extract<Operation, { op: O }>;

/** Not refused by what is known: only then is the leader made to generate tokens before all is read. */
function mayPass({ registry }: World, follower: string, leader: string): boolean {
  const [f, l] = [registry.get(follower), registry.get(leader)];
  const verdict = f && l && canLink(f, l);
  return verdict === null || verdict.code === 'not-read-yet';
}

function linking(world: World, { leader, hosts }: Of<'link'>): Deed {
  const to = leader ?? '';
  return {
    title: `Link to leader ${labelOf(world.registry, to)}`,
    act: (follower, on) => linkToLeader(world, { follower, leader: to }, on),
    truth: (follower, on) => linkTruth(world, { follower, leader: to }, on),
    ahead: async (signal) => {
      if (hosts.some((follower) => mayPass(world, follower, to))) await fetchAhead(world, to, signal);
    },
  };
}

function unlinking(world: World, { leader, hosts, via }: Of<'unlink'>): Deed {
  const from = leader ?? '';
  const idOf = (key: string): string => world.registry.get(key)?.hostId ?? key;
  const many = hosts.length > 1;
  return {
    title: many
      ? `Unlink ${String(hosts.length)} hosts`
      : `Unlink ${labelOf(world.registry, hosts[0] ?? '')}`,
    act: (key, on) =>
      unlinkHost(
        world,
        via === 'leader' ? { via: from, peerId: idOf(key) } : { via: key, peerId: idOf(from) },
        on,
      ),
    truth: (host, on) => unlinkTruth(world, { host, leader: from, via }, on),
  };
}

const stopping = (world: World, { hosts }: Of<'stop'>): Deed => ({
  truth: (key) => Promise.resolve(generationTruth(world, key, 'off')),
  title: `Stop token generation on ${labelOf(world.registry, hosts[0] ?? '')}`,
  act: async (key, on) => {
    const outcome = await stopGeneration(world, key, on);
    const host = world.registry.get(key);
    if (host && outcome.end === 'done')
      void world.journal.append(lineOn('token-generation-stopped', host, {}));
    return outcome;
  },
});

/** `onToken`: for who wants to see what came of it; it is kept nowhere. */
export const generating = (
  world: World,
  { hosts }: Of<'generate'>,
  onToken: (token: LinkTokenView) => unknown = () => undefined,
): Deed => ({
  truth: (key) => Promise.resolve(generationTruth(world, key, 'on')),
  title: `Generate token on ${labelOf(world.registry, hosts[0] ?? '')}`,
  act: async (key, on) => {
    const barred = await on.mayAct();
    if (barred) return endOf(barred);
    const token = await world.broker.current(key);
    if (!isOk(token)) return endOf(token.error);
    onToken(token.ok);
    return ended('done');
  },
});

export function deedOf(world: World, operation: Operation): Deed {
  switch (operation.op) {
    case 'link':
      return linking(world, operation);
    case 'unlink':
      return unlinking(world, operation);
    case 'stop':
      return stopping(world, operation);
    case 'generate':
      return generating(world, operation);
  }
}
