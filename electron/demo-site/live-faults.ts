import { callIn } from './call-in.ts';
import { hostNameOf } from './hardware.ts';
import { selfSign } from './identity.ts';
import type { Host, World } from './types.ts';
import { without } from './faults.ts';
import { failed, forgetUnfinished } from './link-state.ts';
import { ipOf, isLinking } from './situation.ts';
import type { UserData } from './user-data.ts';
import { userDataShape } from './user-data.ts';

/** Faults that act when they are set or cleared. All others are looked up where they bite. */

/** A host that stops in the middle of a link, at either end of it, has forgotten that link when it returns. */
export async function switchOff(world: World, host: Host): Promise<void> {
  await host.live.down();
  const state = forgetUnfinished(host.state, Infinity, 0);
  const why = 'link interrupted: edge host stopped';
  world.update(host, isLinking(state) ? failed(state, why, world.clock.now()) : state);
}

async function switchOn(world: World, host: Host): Promise<void> {
  if (host.live.listening() || host.faults.off) return;
  await host.live.listen(ipOf(host), host.state.port);
  callIn(world, host);
}

/** Resolves when the host is down; it comes back by itself. */
export async function restart(world: World, host: Host, siteMs: number): Promise<void> {
  await switchOff(world, host);
  const comeBack = (): void => {
    host.faults = without(host.faults, 'reboot');
    // Somebody may sit on the address for a moment; a host that never returned would be another fault.
    switchOn(world, host).catch(() => {
      world.clock.after(1000, comeBack);
    });
  };
  world.clock.after(siteMs, comeBack);
}

/** Site time a host takes to come up that is switched on with a stick in it. */
const powerOnMs = 2000;

/** Resolves when the host is down; it comes back with it. */
export async function bootWith(world: World, host: Host, userData: UserData | null): Promise<void> {
  world.update(host, { ...host.state, userData });
  await restart(world, host, powerOnMs);
}

/** Site time between going down for a reboot and answering again. */
export const rebootMs = 5000;

type Act = (world: World, host: Host, value: unknown) => Promise<void>;

/** Called with undefined when a fault is cleared. */
export const acts: Readonly<Record<string, Act>> = {
  off: (world, host, value) => (value === undefined ? switchOn(world, host) : switchOff(world, host)),
  reboot: (world, host, value) =>
    typeof value === 'number' ? restart(world, host, value * 1000) : switchOn(world, host),
  /** A cluster that never was has never asked to be paired. */
  'in-cluster'(world, host, value) {
    if (value === undefined && !host.state.cluster) world.update(host, { ...host.state, pairing: null });
    return Promise.resolve();
  },
  moved: async (world, host) => {
    await host.live.down();
    await switchOn(world, host);
  },
  async 'user-data'(world, host, value) {
    host.faults = without(host.faults, 'user-data');
    const userData = value === undefined ? null : userDataShape.parse(value);
    if (userData === null && host.state.userData === null) return;
    await bootWith(world, host, userData);
  },
  'certificate-swapped': async (_world, host, value) => {
    const { index, ip } = host.state;
    host.presented = value === undefined ? host.state : await selfSign(hostNameOf(index), ip);
    host.live.present(host.presented);
  },
};
