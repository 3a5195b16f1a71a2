import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { freeBytes, lacking } from './content.ts';
import { homeOf } from './group.ts';
import { peerPaths } from './link-flow.ts';
import { readPeer } from './peer-client.ts';
import { canReach } from './reach.ts';
import { followerOf } from './situation.ts';
import type { Content, Follower, Host, World } from './types.ts';

/** Site time that content needs at least to a follower, after a link or an upload. Real hosts need five minutes and more. */
const syncMs = 10_000;
/** Site time between two tries where the way, the disk or a fault is in between. */
const retryMs = 1000;
/** Followers that one host serves at a time. */
const atATime = 4;

const queues = new WeakMap<Host, ReturnType<typeof pLimit>>();

function queueOf(giver: Host): ReturnType<typeof pLimit> {
  const queue = queues.get(giver) ?? pLimit(atATime);
  queues.set(giver, queue);
  return queue;
}

const mayFetch = (home: Host, { faults }: Host): boolean =>
  ![home.faults['sync-stall'], faults['sync-stall'], faults['sync-error']].some(Boolean);

/**
 * Host to host over TLS, as all that goes between them; what arrives must have the digest. The bytes are not written again:
 * the site keeps one copy for all. False: not this time.
 */
async function fetchContent(world: World, home: Host, follower: Host, content: Content): Promise<boolean> {
  if (!mayFetch(home, follower) || !canReach(follower, home)) return false;
  if (content.bytes > freeBytes(follower)) return false;
  const { id, link } = follower.state;
  const hash = createHash('sha256');
  const order = { id, secret: link?.secret ?? '', sha256: content.sha256 };
  try {
    for await (const piece of readPeer(world, follower, home, peerPaths.content, order)) {
      hash.update(piece);
    }
  } catch {
    return false;
  }
  return hash.digest('hex') === content.sha256;
}

const listed = (home: Host, follower: Host): Follower | null => {
  const entry = followerOf(home.state, follower.state.id);
  return entry?.state === 'linked' ? entry : null;
};

async function takeNext(world: World, home: Host, follower: Host, since: number): Promise<void> {
  const [content] = lacking(follower.state, home.state);
  if (!content) return;
  const isHere = await queueOf(home)(() => fetchContent(world, home, follower, content));
  const rest = Math.max(content.since, since) + syncMs - world.clock.now();
  await world.clock.sleep(isHere ? Math.max(0, rest) : retryMs);
  const isStill = listed(home, follower) && mayFetch(home, follower) && canReach(follower, home);
  if (!isHere || !isStill || !lacking(follower.state, home.state).includes(content)) return;
  const contents = follower.state.contents.filter(({ name }) => name !== content.name);
  world.update(follower, { ...follower.state, contents: [...contents, content] });
}

/** Whose table it is in, or is about to be; the group may have been handed over meanwhile. */
function homeFor(world: World, { state }: Host): Host | null {
  const leader = world.byId.get(state.link?.leader?.id ?? '');
  return leader ? homeOf(world, leader) : null;
}

const busy = new WeakSet<Host>();

/**
 * vendor: Upload Content Bundle: what is uploaded to the leader is synced to the rest of the group. The follower fetches
 * what it lacks, one archive after the other, for as long as it is linked. One at it already takes what is new along.
 */
export function syncContent(world: World, follower: Host): void {
  if (busy.has(follower)) return;
  busy.add(follower);
  const run = async (): Promise<void> => {
    for (;;) {
      const home = homeFor(world, follower);
      const entry = home && listed(home, follower);
      if (!entry || lacking(follower.state, home.state).length === 0) return;
      await takeNext(world, home, follower, entry.since);
    }
  };
  void run().finally(() => busy.delete(follower));
}

/** `since`: site time of the link. A disk without any space has not even taken what comes with that. */
export function isSynced(
  world: World,
  home: Host | undefined,
  follower: Host | undefined,
  since: number,
): boolean {
  if (world.clock.now() - since < syncMs || follower?.faults['disk-full']) return false;
  return !home || !follower || lacking(follower.state, home.state).length === 0;
}

const knownIssue = 'failed to sync content: peer bundle answered content-length: 0';

/** Why a follower's content does not come, where a fault has it said; null: nothing is said. */
export function syncComplaint(home: Host, follower: Host | undefined): string | null {
  const fault = follower?.faults['sync-error'];
  if (!follower || fault === undefined || lacking(follower.state, home.state).length === 0) return null;
  return fault === true ? knownIssue : fault;
}
