import { randomBytes } from 'node:crypto';
import type { Address } from './addresses.ts';
import { callIn } from './call-in.ts';
import { createClock } from './clock.ts';
import { resumeContent } from './content-flow.ts';
import { createStore } from './content-store.ts';
import type { Control } from './control.ts';
import { startControl } from './control.ts';
import type { HostScreen } from './host-console.ts';
import { screenOf } from './host-console.ts';
import { resumeClusters } from './cluster-flow.ts';
import { resumePairings } from './pair-watch.ts';
import { certSha256 } from './identity.ts';
import type { Live } from './live.ts';
import { createLive } from './live.ts';
import type { PaletteAccess } from './palette/console.ts';
import { accessTo, consoleAddress, startConsole } from './palette/console.ts';
import type { Palette } from './palette/types.ts';
import { populate, settle } from './population.ts';
import { listenerFor } from './server.ts';
import { clickInLocalUi } from './local-ui.ts';
import { createKeeper, loadState } from './state-file.ts';
import { bootFromStick } from './stick.ts';
import type { Host, HostState, World } from './types.ts';

export interface SiteOptions {
  readonly hosts?: number;
  /** Keeps the site across restarts; without it every start is clean. */
  readonly stateDir?: string;
  /** Site time runs so many times as fast. */
  readonly scale?: number;
  readonly linkMs?: number;
  /** Seconds. */
  readonly tokenTtl?: number;
  readonly control?: boolean;
  /** The way between laptop and hosts: every call from outside takes at least so long. Hosts reach each other at once. */
  readonly delayMs?: number;
  /** False: one port each on 127.0.0.1, as where the system has no other loopback addresses. */
  readonly distinctIps?: boolean;
  /** Where the hosts listen, in order, in place of loopback; a kept host found elsewhere than before has moved. */
  readonly at?: readonly Address[];
}

interface SiteHost {
  readonly id: string;
  readonly url: string;
  readonly ip: string;
  readonly port: number;
  readonly certSha256: string;
}

export interface Site {
  readonly hosts: readonly SiteHost[];
  readonly username: string;
  readonly password: string;
  /** Its console, and what a technician is given for it. */
  readonly palette: PaletteAccess;
  readonly control: string | null;
  readonly distinctIps: boolean;
  /** In Local UI of this host, from the hosts that it leads. Null, or why not in the host's words. */
  createCluster(hostId: string): string | null;
  /** This host is switched on with this file `user-data` on a stick. Null, or why not in the host's words. */
  boot(hostId: string, userData: string): Promise<string | null>;
  screen(hostId: string): Promise<HostScreen>;
  close(): Promise<void>;
}

export const largestSite = 1000;
const username = 'kairos';

export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const { stateDir, scale = 1, linkMs = 1000, tokenTtl = 120, delayMs = 0 } = options;
  const count = options.at?.length ?? options.hosts ?? 5;
  const saved = stateDir === undefined ? null : await loadState(stateDir);
  const hosts: Host[] = [];
  const byId = new Map<string, Host>();
  const password = saved?.password ?? randomBytes(18).toString('base64url');
  let ready: World | null = null;
  const siteNow = (): World => {
    if (!ready) throw new Error('a host answered before its site was ready');
    return ready;
  };
  const keeper = createKeeper(stateDir, () => ({
    password,
    distinctIps: siteNow().distinctIps,
    // Hosts beyond today's number are kept for a larger site tomorrow.
    hosts: [...hosts.map(({ state }) => state), ...(saved?.hosts ?? []).slice(hosts.length)],
    palette: siteNow().palette.state,
  }));
  const clock = createClock(scale);
  const store = createStore(stateDir);
  const update = (host: Host, state: HostState): void => {
    if (state === host.state) return;
    host.state = state;
    keeper.changed();
  };
  const hostAt = (index: number): Host => {
    const host = hosts[index];
    if (!host) throw new Error('a host answered before its site was ready');
    return host;
  };
  /** `id`: what it was installed with; user data may give it another. */
  const hostNamed = (id: string): Host => {
    const host = byId.get(id);
    if (!host) throw new Error('the site has no such host');
    return host;
  };
  const lives = Array.from({ length: count }, (_, index) =>
    createLive(listenerFor(siteNow, () => hostAt(index))),
  );
  const held: Live[] = [];
  let palette: Palette | null = null;
  const down = async (): Promise<void> => {
    clock.stop();
    const all = [...lives, ...held, ...(palette ? [palette.live] : [])];
    await Promise.all(all.filter((live) => live.listening()).map((live) => live.down()));
    await store.close();
  };
  let control: Control | null;
  try {
    const { at, distinctIps, locks } = await settle(lives, saved, options);
    held.push(...locks);
    const account = { emailId: `${username}@fieldlink.example`, password };
    palette = await startConsole({
      ...{ saved: saved?.palette ?? null, account, clock, changed: keeper.changed },
      at: consoleAddress(at[0]?.ip ?? '127.0.0.1', distinctIps && !options.at),
    });
    for (const { state, live } of await populate(lives, at, saved)) {
      const host: Host = { state, faults: {}, live, presented: state, receiving: null, unpacking: false };
      hosts.push(host);
      byId.set(state.id, host);
    }
    ready = {
      ...{ hosts, byId, username, password, linkMs, tokenTtl, delayMs, clock, store, update },
      ...{ distinctIps, palette },
    };
    // From here on it can be talked to: without a certificate there is no handshake.
    for (const { live, state } of hosts) live.present(state);
    resumeClusters(ready);
    resumePairings(ready);
    for (const host of hosts) callIn(ready, host);
    await resumeContent(ready);
    control = options.control ? await startControl(ready) : null;
  } catch (error) {
    await down();
    throw error;
  }
  keeper.changed();
  return {
    hosts: hosts.map(({ state: { id, ip, port, cert } }) => ({
      ...{ id, url: `https://${ip}:${String(port)}`, ip, port },
      certSha256: certSha256(cert),
    })),
    ...{ username, password, control: control?.url ?? null, distinctIps: ready.distinctIps },
    palette: accessTo(palette),
    createCluster(hostId) {
      return clickInLocalUi(siteNow(), hostNamed(hostId), 'create-cluster');
    },
    boot: (hostId, userData) => bootFromStick(siteNow(), hostNamed(hostId), userData),
    screen: (hostId) => screenOf(hostNamed(hostId)),
    async close() {
      await Promise.all([control?.close(), down()]);
      await keeper.flush();
    },
  };
}
