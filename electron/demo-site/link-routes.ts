import { announcesStopTokenGeneration, stopTokenGenerationPath } from '#shared/wire/extensions.ts';
import { settings } from '#shared/wire/host-info.ts';
import { operations } from '#shared/wire/operations.ts';
import { within } from './clock.ts';
import { ruleOf } from './faults.ts';
import { homeOf } from './group.ts';
import { dropIfAsked, link, peerPaths } from './link-flow.ts';
import { isLeaving, mayGenerate, mayLink, mayStop, mayUnlink } from './link-rules.ts';
import {
  dropFollower,
  forgetUnfinished,
  knowFellows,
  leave,
  startIssuing,
  stopIssuing,
} from './link-state.ts';
import { currentOtp, newOtpSecret, readToken, writeToken } from './link-token.ts';
import { fellowsOf, linkStatusView } from './link-view.ts';
import { callPeer, patienceMs } from './peer-client.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusal.ts';
import type { Call, Reply, Route } from './route.ts';
import { objectOf, ok, textOf } from './route.ts';
import { followerOf, isLinking, situationOf } from './situation.ts';
import type { Host, PeerCard, World } from './types.ts';
import { settingsView } from './views.ts';

function generate({ world, host }: Call): Reply | Refusal {
  const refused = mayGenerate(host) ?? (host.faults['disk-full'] ? refusals.diskFull : null);
  if (refused) return refused;
  const { clock } = situationOf(host);
  const issuing = host.state.issuing ?? { secret: newOtpSecret(), startedAt: clock };
  world.update(host, startIssuing(host.state, issuing.secret, issuing.startedAt));
  const { otp, remainingTime } = currentOtp(issuing, clock, world.tokenTtl);
  const { ip, port } = host.state;
  return ok({
    token: writeToken({ ip: host.faults['token-names'] ?? ip, port }, otp, ruleOf(host, 'token-layout')),
    interval: world.tokenTtl,
    remainingTime,
  });
}

const unreadable = {
  empty: refusals.tokenEmpty,
  malformed: refusals.tokenMalformed,
  unreadable: refusals.tokenUnreadable,
};
/** A leader that answers at all does so well within this; one that does not shows as InProgress, then Failed. */
const graceMs = 1000;

async function startLink({ world, host, body }: Call): Promise<Reply | Refusal> {
  const token = readToken(textOf(objectOf(body)?.['token']));
  if (typeof token === 'string') return unreadable[token];
  if (token.ip === host.state.ip && token.port === host.state.port) return refusals.tokenOwn;
  const refused = mayLink(host) ?? (host.faults['disk-full'] ? refusals.diskFull : null);
  if (refused) return refused;
  const outcome = await within(graceMs, link(world, host, token));
  if (outcome) return outcome;
  const { state = 'InProgress', errorMessage } = host.state.link ?? {};
  return {
    ...ok({ status: state, ...(errorMessage ? { errorMessage } : {}), peers: [] }),
    after: () => {
      dropIfAsked(world, host);
    },
  };
}

/** A follower hears from its leader who else is in the group, whenever it is asked. */
function hearFellows(world: World, host: Host): void {
  const fellows = fellowsOf(world, host);
  if (fellows) world.update(host, knowFellows(host.state, fellows));
}

function status({ world, host }: Call): Reply | Refusal {
  const patience = world.linkMs + patienceMs * 2;
  const isAtIt = (id: string): boolean => {
    const follower = world.byId.get(id);
    return follower !== undefined && isLinking(follower.state);
  };
  world.update(host, forgetUnfinished(host.state, world.clock.now(), patience, isAtIt));
  hearFellows(world, host);
  const view = linkStatusView(world, host);
  return view ? ok(view) : refusals.neverLinked;
}

/**
 * This end forgets first; the other is told. If it cannot be reached it keeps what it believes, as no source says anything
 * repairs that (domain §1.5): the one who unlinks has to verify both ends.
 */
async function unlink({ world, host, query }: Call): Promise<Reply | Refusal> {
  const peerId = query['peerId'] ?? '';
  hearFellows(world, host);
  const peer = world.byId.get(peerId);
  const place = peer ? situationOf(peer) : { inCluster: false, controlPlane: false };
  const refused = mayUnlink(host, peerId, place) ?? (host.faults['disk-full'] ? refusals.diskFull : null);
  if (refused) return refused;
  const done = ok({ message: `edge host ${peerId} is unlinked` });
  const home = homeOf(world, host);
  const { id } = host.state;
  if (isLeaving(host, peerId, place.controlPlane)) {
    const { leader = null, secret = '' } = host.state.link ?? {};
    world.update(host, leave(host.state));
    if (leader) await tell(world, host, leader, { id, secret });
  } else if (peerId === id) world.update(host, stopIssuing(host.state));
  else {
    const follower = followerOf(home.state, peerId);
    world.update(home, dropFollower(home.state, peerId));
    if (follower) await tell(world, host, follower, { id: home.state.id, secret: follower.secret });
  }
  return done;
}

const tell = (world: World, host: Host, whom: PeerCard, proof: { id: string; secret: string }) =>
  callPeer(world, host, whom, peerPaths.unlinked, proof).catch(() => undefined);

/** Not the vendor's: see shared/wire/extensions.ts. */
function stop({ world, host }: Call): Reply | Refusal {
  if (!announcesStopTokenGeneration(settings.parse(settingsView(host)))) return refusals.notFound;
  const refused = mayStop(host) ?? (host.faults['disk-full'] ? refusals.diskFull : null);
  if (refused) return refused;
  world.update(host, stopIssuing(host.state));
  return ok({ message: 'token generation is stopped' });
}

const { generateToken, linkStatus, unlink: unlinkOperation } = operations;

export const linkRoutes: readonly Route[] = [
  { method: generateToken.method, path: generateToken.path, auth: 'session', local: 500, handle: generate },
  {
    method: operations.link.method,
    path: operations.link.path,
    auth: 'session',
    local: 500,
    handle: startLink,
  },
  { method: linkStatus.method, path: linkStatus.path, auth: 'session', handle: status },
  { method: unlinkOperation.method, path: unlinkOperation.path, auth: 'session', local: 500, handle: unlink },
  { method: 'POST', path: stopTokenGenerationPath, auth: 'session', local: 500, handle: stop },
];
