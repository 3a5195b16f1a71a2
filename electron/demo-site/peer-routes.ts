import { z } from 'zod';
import { syncContent } from './content-sync.ts';
import { homeOf } from './group.ts';
import { cardOf, dropIfAsked, newSecret, peerPaths } from './link-flow.ts';
import { mayGenerate, mismatchOf } from './link-rules.ts';
import { confirmed, dropFollower, leave, takeIn } from './link-state.ts';
import { currentOtp } from './link-token.ts';
import { syncNtp } from './ntp.ts';
import { refusals } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Call, Reply, Route } from './route.ts';
import { ok } from './route.ts';
import { sameText } from './same-text.ts';
import { followerOf, situationOf } from './situation.ts';
import type { Host } from './types.ts';

/** Host to host. The vendor documents that the follower calls the leader's address, not with what: all of this is (inferred). */

const joinBody = z.object({
  id: z.string().regex(/^edge-[0-9a-f]{32}$/),
  ip: z.string(),
  port: z.int(),
  otp: z.string(),
  hostType: z.string(),
  mode: z.string(),
  os: z.string(),
});
const proof = z.object({ id: z.string(), secret: z.string().min(1) });

function isCrowded({ state, faults }: Host): boolean {
  const joining = Object.values(state.followers).filter((follower) => follower.state === 'joining');
  return faults.crowded !== undefined && joining.length >= faults.crowded;
}

/** The leader accepts the current one-time password only, by its own clock, and answers who keeps the group's table. */
function join({ world, host, body }: Call): Reply | Refusal {
  const request = joinBody.safeParse(body).data;
  const { issuing } = host.state;
  if (!request || !issuing || mayGenerate(host)) return refusals.tokenRejected;
  const { otp } = currentOtp(issuing, situationOf(host).clock, world.tokenTtl);
  if (!sameText(request.otp, otp) || request.id === host.state.id) return refusals.tokenRejected;
  if (isCrowded(host)) return refusals.busy;
  const mismatch = mismatchOf(host, request);
  if (mismatch) return { ...refusals.mismatch(mismatch), status: 409 };
  const secret = newSecret();
  const { id, ip, port } = request;
  const home = homeOf(world, host);
  world.update(home, takeIn(home.state, { id, ip, port }, secret, world.clock.now()));
  return {
    ...ok({ ...cardOf(home), secret }),
    after: () => {
      dropIfAsked(world, host);
    },
  };
}

function confirm({ world, host, body }: Call): Reply | Refusal {
  const given = proof.safeParse(body).data;
  const follower = given && followerOf(host.state, given.id);
  if (!follower || !sameText(follower.secret, given.secret)) return refusals.unauthorized;
  world.update(host, confirmed(host.state, follower, world.clock.now()));
  const newcomer = world.byId.get(follower.id);
  if (newcomer) {
    syncNtp(world, host, newcomer);
    syncContent(world, newcomer);
  }
  return ok({});
}

function unlinked({ world, host, body }: Call): Reply | Refusal {
  const given = proof.safeParse(body).data;
  if (!given) return refusals.unauthorized;
  const { link } = host.state;
  const follower = followerOf(host.state, given.id);
  if (link?.leader?.id === given.id && sameText(link.secret, given.secret))
    world.update(host, leave(host.state));
  else if (follower && sameText(follower.secret, given.secret))
    world.update(host, dropFollower(host.state, given.id));
  else return refusals.unauthorized;
  return ok({});
}

export const peerRoutes: readonly Route[] = [
  { method: 'POST', path: peerPaths.join, auth: 'peer', handle: join },
  { method: 'POST', path: peerPaths.confirm, auth: 'peer', handle: confirm },
  { method: 'POST', path: peerPaths.unlinked, auth: 'peer', handle: unlinked },
];
