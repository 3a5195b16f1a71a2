import { isSynced, syncComplaint } from './content-sync.ts';
import { ruleOf } from './faults.ts';
import { followersOf, isFollower, nodeRoleOf, situationOf, tellsOfCluster } from './situation.ts';
import { canReach } from './reach.ts';
import type { Host, PeerCard, World } from './types.ts';
import { hostInfoView } from './views.ts';

type Role = 'leader' | 'follower';

const wordings = {
  vendor: (word: string) => word,
  upper: (word: string) => word.toUpperCase(),
  strange: (word: string) => `${word} (v2)`,
} as const;

/** vendor: Link Hosts: with a cluster every control-plane node leads, whoever took the others in. */
const roleOf = (host: Host | undefined, linked: Role): Role =>
  host && situationOf(host).controlPlane ? 'leader' : linked;

/** One line of `link/status.peers`, as `host` sees it: a peer that does not answer is Unhealthy, its last status stays. */
function peerView(world: World, host: Host, card: PeerCard, role: Role, synced: boolean) {
  const peer = world.byId.get(card.id);
  const healthy = peer === host || (peer !== undefined && canReach(host, peer));
  const isInUse = peer && situationOf(peer).inCluster && tellsOfCluster(host, 'peers');
  const complaint = syncComplaint(host, peer);
  const say = wordings[ruleOf(host, 'peer-words')];
  return {
    id: card.id,
    ip: card.ip,
    localUIPort: String(card.port),
    role: say(roleOf(peer, role)),
    status: say(isInUse ? 'In-Use' : 'Ready'),
    nodeRole: peer ? nodeRoleOf(peer) : 'unknown',
    health:
      healthy && complaint === null
        ? { status: 'Healthy', reason: '' }
        : { status: 'Unhealthy', reason: complaint ?? 'edge host does not answer' },
    contentSyncStatus: say(synced ? 'Synced' : 'Not Synced'),
    ...(peer && ruleOf(host, 'peer-config') ? { config: hostInfoView(peer, world.distinctIps) } : {}),
  };
}

function peersOf(world: World, host: Host) {
  const { state } = host;
  const self = (role: Role) =>
    ruleOf(host, 'peers-include-self') ? [peerView(world, host, state, role, true)] : [];
  if (isFollower(state) && state.link?.leader) {
    const { leader, fellows } = state.link;
    const others = ruleOf(host, 'fellow-followers') ? fellows : [];
    const home = world.byId.get(leader.id);
    const synced = (card: PeerCard): boolean =>
      isSynced(
        world,
        home,
        world.byId.get(card.id),
        home?.state.followers[card.id]?.since ?? world.clock.now(),
      );
    return [
      ...self('follower'),
      peerView(world, host, leader, 'leader', true),
      ...others.map((card) => peerView(world, host, card, 'follower', synced(card))),
    ];
  }
  const followers = followersOf(state);
  if (followers.length === 0) return [];
  return [
    ...self('leader'),
    ...followers.map((card) =>
      peerView(world, host, card, 'follower', isSynced(world, host, world.byId.get(card.id), card.since)),
    ),
  ];
}

/** Null: never linked, which the vendor answers with 404. */
export function linkStatusView(world: World, host: Host) {
  const { link, followers, wasLinked } = host.state;
  const empty = wasLinked && ruleOf(host, 'status-after-unlink') === 'empty';
  if (!link && Object.keys(followers).length === 0) return empty ? { status: 'Completed', peers: [] } : null;
  const joining = Object.values(followers).some(({ state }) => state === 'joining');
  const status = link?.state ?? (joining ? 'InProgress' : 'Completed');
  return {
    status,
    ...(link?.errorMessage ? { errorMessage: link.errorMessage } : {}),
    peers: peersOf(world, host),
  };
}

/** Only an outage of the leader keeps its followers from learning who else has joined. */
export function fellowsOf(world: World, host: Host): readonly PeerCard[] | null {
  const leader = host.state.link?.leader && world.byId.get(host.state.link.leader.id);
  if (!leader || !isFollower(host.state) || !canReach(leader, host)) return null;
  return followersOf(leader.state)
    .filter(({ id }) => id !== host.state.id)
    .map(({ id, ip, port }) => ({ id, ip, port }));
}
