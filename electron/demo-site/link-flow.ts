import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { switchOff } from './live-faults.ts';
import type { Kind } from './link-rules.ts';
import { kindOf } from './link-rules.ts';
import { beginLink, completed, failed, joined } from './link-state.ts';
import type { ReadToken } from './link-token.ts';
import { callPeer } from './peer-client.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusal.ts';
import { objectOf, textOf } from './route.ts';
import { ruleOf, without } from './faults.ts';
import { ipOf, situationOf } from './situation.ts';
import type { Host, PeerCard, World } from './types.ts';

export const peerPaths = {
  join: '/x-peer/join',
  confirm: '/x-peer/confirm',
  unlinked: '/x-peer/unlinked',
  content: '/x-peer/content',
} as const;

export const isPeerCall = (url: string | undefined): boolean =>
  Object.values(peerPaths).some((path) => path === url);

interface JoinRequest extends PeerCard, Kind {
  readonly otp: string;
}

export const newSecret = (): string => randomBytes(24).toString('base64url');
export const cardOf = (host: Host): PeerCard => ({
  id: host.state.id,
  ip: ipOf(host),
  port: host.state.port,
});

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const takenIn = z.object({ id: z.string(), ip: z.string(), port: z.int(), secret: z.string().min(1) });

type Outcome =
  | { readonly leader: PeerCard; readonly secret: string }
  | { readonly refusal: Refusal; readonly late: boolean };

/** Asks the leader at the address in the token. `late`: by the site's rules the follower tells it as `Failed`. */
async function askLeader(world: World, host: Host, token: Exclude<ReadToken, string>): Promise<Outcome> {
  const request: JoinRequest = { ...cardOf(host), ...kindOf(situationOf(host)), otp: token.otp };
  try {
    const { status, body } = await callPeer(world, host, token, peerPaths.join, request);
    const answer = objectOf(body) ?? {};
    const taken = takenIn.safeParse(answer).data;
    if (status === 200 && taken) {
      const { secret, ...leader } = taken;
      return { leader, secret };
    }
    if (status === 503) throw new Error(refusals.busy.message);
    if (status === 409)
      return {
        refusal: refusals.mismatch(textOf(answer['message'])),
        late: ruleOf(host, 'mismatch') === 'failed',
      };
    return { refusal: refusals.tokenRejected, late: ruleOf(host, 'bad-token') === 'failed' };
  } catch (error) {
    const refusal = refusals.leaderUnreachable(`${token.ip}:${String(token.port)}`, reasonOf(error));
    return { refusal, late: ruleOf(host, 'leader-unreachable') === 'failed' };
  }
}

/** Second half, `linkMs` later: the follower reports for duty. Whoever is gone by then is linked to nobody. */
async function finish(world: World, host: Host, secret: string): Promise<void> {
  const leader = host.state.link?.leader;
  if (!leader || host.state.link?.secret !== secret) return;
  const isStill = (): boolean => host.state.link?.secret === secret;
  try {
    const { status } = await callPeer(world, host, leader, peerPaths.confirm, { id: host.state.id, secret });
    if (!isStill()) return;
    const now = world.clock.now();
    world.update(
      host,
      status === 200
        ? completed(host.state, now)
        : failed(host.state, 'leader no longer expects this edge host', now),
    );
  } catch (error) {
    if (isStill())
      world.update(host, failed(host.state, `link interrupted: ${reasonOf(error)}`, world.clock.now()));
  }
}

export function dropIfAsked(world: World, host: Host): void {
  if (!host.faults['drop-mid-link']) return;
  host.faults = { ...without(host.faults, 'drop-mid-link'), off: true };
  void switchOff(world, host);
}

/** Resolves with a refusal to answer at once, or null when the rest shows in `link/status`. */
export async function link(
  world: World,
  host: Host,
  token: Exclude<ReadToken, string>,
): Promise<Refusal | null> {
  const before = host.state.link;
  world.update(host, beginLink(host.state, world.clock.now()));
  const outcome = await askLeader(world, host, token);
  const now = world.clock.now();
  if ('leader' in outcome) {
    world.update(host, joined(host.state, outcome.leader, outcome.secret, now));
    world.clock.after(world.linkMs, () => void finish(world, host, outcome.secret));
    return null;
  }
  const { refusal, late } = outcome;
  world.update(host, late ? failed(host.state, refusal.message, now) : { ...host.state, link: before });
  return late ? null : refusal;
}
