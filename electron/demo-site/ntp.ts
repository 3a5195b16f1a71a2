import { groupOf, homeOf } from './group.ts';
import { canReach } from './reach.ts';
import { followersOf } from './situation.ts';
import type { Host, World } from './types.ts';

/** Site time until a linked host has what was changed on its leader, and between two tries at one that is away. */
const syncMs = 2_000;

/**
 * vendor: Link Hosts: the leader syncs configuration changes to the others. NTP servers are the one such change the site
 * knows. A host that is away gets them when it is back, as long as it is linked.
 */
export function syncNtp(world: World, leader: Host, follower: Host): void {
  world.clock.after(syncMs, () => {
    const home = homeOf(world, leader);
    if (!followersOf(home.state).some(({ id }) => id === follower.state.id)) return;
    if (canReach(home, follower))
      world.update(follower, { ...follower.state, ntpServers: home.state.ntpServers });
    else syncNtp(world, leader, follower);
  });
}

/** On any host that leads; the group's home has it at once. */
export function changeNtp(world: World, host: Host, ntpServers: readonly string[]): void {
  const [home = host, ...followers] = groupOf(world, host);
  for (const own of new Set([home, host])) world.update(own, { ...own.state, ntpServers });
  for (const follower of followers) if (follower !== host) syncNtp(world, home, follower);
}
