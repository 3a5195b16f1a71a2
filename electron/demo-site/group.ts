import { followersOf, isFollower } from './situation.ts';
import type { Host, World } from './types.ts';

/**
 * The host that keeps the table of a group: itself, or the leader it follows. In a cluster every control-plane node leads,
 * and what is done on one of them is done in this one table (vendor: Link Hosts: an action on any of them propagates).
 */
export function homeOf(world: World, host: Host): Host {
  const leader = isFollower(host.state) ? host.state.link?.leader : null;
  return (leader && world.byId.get(leader.id)) ?? host;
}

/** All hosts of the group, its home first. */
export function groupOf(world: World, host: Host): readonly Host[] {
  const home = homeOf(world, host);
  return [home, ...followersOf(home.state).flatMap(({ id }) => world.byId.get(id) ?? [])];
}
