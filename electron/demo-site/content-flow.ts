import { withContent, withoutContent } from './content.ts';
import { syncContent } from './content-sync.ts';
import { unpack } from './content-unpack.ts';
import type { Upload } from './content-upload.ts';
import { ruleOf } from './faults.ts';
import { groupOf, homeOf } from './group.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusal.ts';
import { followersOf, isFollower, situationOf } from './situation.ts';
import type { Content, Host, World } from './types.ts';

/** Site time; in the field it is 15 to 30 silent minutes for a large bundle. */
const unpackMs = 2000;

/**
 * vendor: Link Hosts: without a cluster content is uploaded on the leader only, with one on every control-plane node. That
 * a host without any link takes it too, and one in central mode does not, is (inferred).
 */
export function mayTakeContent(host: Pick<Host, 'state' | 'faults'>): Refusal | null {
  const at = situationOf(host);
  if (at.mode === 'central') return refusals.contentCentral;
  return isFollower(host.state) && !at.controlPlane ? refusals.contentFollower : null;
}

/** What can be said once all of it is there, before it is unpacked. */
export function mayKeep({ archive: { bytes, signed }, signature }: Upload): Refusal | null {
  if (bytes === 0) return refusals.contentEmpty;
  if (!signed) return null;
  if (!signature) return refusals.contentUnsigned;
  return signed.isBy(signature) ? null : refusals.contentForged;
}

async function unpacked(world: World, host: Host, file: string): Promise<Refusal | null> {
  const stops = host.live.stops();
  host.unpacking = true;
  const [entries] = await Promise.all([
    unpack(file).catch((error: unknown) => refusals.contentUnreadable((error as Error).message)),
    world.clock.sleep(unpackMs),
  ]);
  host.unpacking = false;
  if (host.live.stops() !== stops) return refusals.contentCut;
  if (typeof entries !== 'number') return entries;
  return entries === 0 ? refusals.contentEmpty : null;
}

/** The host that keeps the group's table has at once what a control-plane node takes: they share a registry (inferred). */
const ownersOf = (world: World, host: Host): ReadonlySet<Host> => new Set([homeOf(world, host), host]);

const sweep = (world: World): Promise<void> =>
  world.store.sweep(
    () => new Set(world.hosts.flatMap(({ state }) => state.contents.map(({ sha256 }) => sha256))),
  );

async function keep(world: World, host: Host, { archive }: Upload, content: Content): Promise<void> {
  // Held before it lies there, so that nobody who sweeps meanwhile takes it for idle.
  for (const own of ownersOf(world, host)) world.update(own, withContent(own.state, content));
  await archive.part.keepAs(content.sha256);
  await sweep(world);
}

async function forget(world: World, host: Host, content: Content): Promise<void> {
  for (const own of ownersOf(world, host)) world.update(own, withoutContent(own.state, content));
  await sweep(world);
}

function spread(world: World, host: Host): void {
  const [, ...followers] = groupOf(world, host);
  for (const follower of followers) syncContent(world, follower);
}

/** An archive that may be kept: unpacked, kept, on its way to the followers. Null: done, as the host tells it. */
export async function settle(world: World, host: Host, upload: Upload): Promise<Refusal | null> {
  const { name, bytes, sha256, part } = upload.archive;
  const uploadedAt = situationOf(host).clock;
  const content = { name, bytes, sha256, uploadedAt, since: world.clock.now() };
  if (ruleOf(host, 'upload-answers') === 'received') {
    await keep(world, host, upload, content);
    void unpacked(world, host, world.store.pathOf(sha256)).then((refused) =>
      refused ? forget(world, host, content) : spread(world, host),
    );
    return null;
  }
  const refused = await unpacked(world, host, part.path);
  if (refused) return refused;
  await keep(world, host, upload, content);
  spread(world, host);
  return null;
}

/** After a start from kept state: archives that are gone are forgotten, followers that lack some fetch them. */
export async function resumeContent(world: World): Promise<void> {
  for (const host of world.hosts)
    for (const content of host.state.contents)
      if (!(await world.store.has(content.sha256))) world.update(host, withoutContent(host.state, content));
  for (const host of world.hosts) if (followersOf(host.state).length > 0) spread(world, host);
}
