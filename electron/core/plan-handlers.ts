import pLimit from 'p-limit';
import { isSignedIn } from '#shared/model/host.ts';
import { fail, ok } from '#shared/model/result.ts';
import { pingLeader } from '../hosts/leader-ping.ts';
import { hostsAtOnce } from '../hosts/side-by-side.ts';
import { refreshHosts } from './host-handlers.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

/** What a plan has to ask of the hosts themselves. */
export const planHandlers = (world: () => World): Pick<Handlers, 'plan.check'> => ({
  'plan.check': async ({ leader, followers }) => {
    const here = world();
    const { registry } = here;
    const head = registry.get(leader);
    if (!head) return fail('unknown-host');
    const asked = followers.filter((key) => {
      const host = registry.get(key);
      return host !== null && isSignedIn(host) && host.key !== head.key;
    });
    // What was said of another leader, or an hour ago, is not what is asked now.
    for (const key of asked) registry.learn(key, { leaderPing: null });
    const limit = pLimit(hostsAtOnce);
    await Promise.all([
      refreshHosts(here, [leader, ...followers]),
      ...asked.map((key) => limit(() => pingLeader(key, head, here))),
    ]);
    return ok(null);
  },
});
