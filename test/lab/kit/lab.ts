import { lock } from 'proper-lockfile';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CliRun } from '../../kit/cli.ts';
import { runCli } from '../../kit/cli.ts';
import type { Child } from '../../kit/child.ts';
import { startScript } from '../../kit/child.ts';
import { addNetns, giveEtc, ip, removeNetns, sweepUp } from './netns.ts';

/** One computer of the lab: a network namespace with a leg in each segment it is plugged into. */
export interface Machine {
  /** Goes before a command line to run it on this machine. */
  readonly inside: readonly string[];
  addAddresses(addresses: readonly string[], leg?: number): Promise<void>;
  removeAddresses(addresses: readonly string[], leg?: number): Promise<void>;
  /** Of these addresses or ranges it answers ARP, and nothing else: as behind a firewall that drops. */
  drop(ranges: readonly string[]): Promise<void>;
  unplug(leg?: number): Promise<void>;
  plug(leg?: number): Promise<void>;
  /** What its programs read as these files of `/etc` from now on: `hosts`, `resolv.conf`. */
  etc(files: Readonly<Record<string, string>>): Promise<void>;
  /** Forgets whom it met, as before a first scan. */
  forgetNeighbours(): Promise<void>;
  /** Starts a script of this repository there and waits for its JSON line. It ends with the lab, if not before. */
  start<Line>(script: string, args: readonly string[]): Promise<Child<Line>>;
  /** `npm run -s cli -- …` on this machine. */
  cli(args: readonly string[], password?: string): Promise<CliRun>;
}

export interface Lab {
  /**
   * A machine with one leg (eth0, eth1, …) per list of addresses in CIDR form; leg n is in segment n, and an empty list
   * means no leg there. Machines in one segment hear each other's broadcasts and multicasts.
   */
  machine(...legs: (readonly string[])[]): Promise<Machine>;
  close(): Promise<void>;
}

const linkName = (machine: number, leg: number): string => `m${String(machine)}-${String(leg)}`;

const machineIn = (netns: string): Machine => {
  const inside = ['ip', 'netns', 'exec', netns];
  const each = (verb: string, addresses: readonly string[], leg: number): Promise<void> =>
    ip(
      netns,
      addresses.map((address) => `addr ${verb} ${address} dev eth${String(leg)}`),
    );
  const link = (leg: number, state: string): Promise<void> =>
    ip(netns, [`link set eth${String(leg)} ${state}`]);
  return {
    inside,
    addAddresses: (addresses, leg = 0) => each('add', addresses, leg),
    removeAddresses: (addresses, leg = 0) => each('del', addresses, leg),
    // Needs no packet filter, which a container may not have: the answers have no way out.
    drop: (ranges) =>
      ip(
        netns,
        ranges.map((range) => `rule add from ${range} blackhole`),
      ),
    unplug: (leg = 0) => link(leg, 'down'),
    plug: (leg = 0) => link(leg, 'up'),
    etc: (files) => giveEtc(netns, files),
    forgetNeighbours: () => ip(netns, ['neigh flush all']),
    start: (script, args) => startScript(script, args, inside),
    cli: (args, password) => runCli(args, password, inside),
  };
};

/** The kernel's neighbour table is one for all namespaces of a computer: two labs at a time would spoil each other. */
const takeTurn = (): Promise<() => Promise<void>> =>
  lock(path.join(tmpdir(), 'fieldlink-lab'), {
    realpath: false,
    stale: 30_000,
    retries: { retries: 600, minTimeout: 200, maxTimeout: 200 },
  });

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const leave = (): never => process.exit(1);

/** A LAN of its own: bridges and machines in namespaces, nothing of it visible to the host's network. */
export async function openLab(): Promise<Lab> {
  const release = await takeTurn();
  sweepUp();
  process.once('exit', sweepUp);
  for (const signal of stopSignals) process.once(signal, leave);
  const all: string[] = [];
  const close = async (): Promise<void> => {
    for (const netns of all.splice(0)) removeNetns(netns);
    process.off('exit', sweepUp);
    for (const signal of stopSignals) process.off(signal, leave);
    await release();
  };
  const add = async (): Promise<string> => {
    const netns = await addNetns();
    all.push(netns);
    return netns;
  };
  const bridges: Promise<string>[] = [];
  const segment = (leg: number): Promise<string> =>
    (bridges[leg] ??= add().then(async (netns) => {
      await ip(netns, [
        'link add br0 type bridge mcast_snooping 0 stp_state 0 forward_delay 0',
        'link set br0 up',
      ]);
      return netns;
    }));

  const machine: Lab['machine'] = async (...legs) => {
    const netns = await add();
    const number = all.length;
    for (const [leg, addresses] of legs.entries()) {
      if (addresses.length === 0) continue;
      const port = linkName(number, leg);
      const eth = `eth${String(leg)}`;
      const bridge = await segment(leg);
      await ip(bridge, [
        `link add ${port} type veth peer name ${eth} netns ${netns}`,
        `link set ${port} master br0 up`,
      ]);
      await ip(netns, [
        `link set ${eth} up`,
        ...addresses.map((address) => `addr add ${address} brd + dev ${eth}`),
        // Multicast needs a route, and there is no default one.
        `route append 224.0.0.0/4 dev ${eth}`,
      ]);
    }
    return machineIn(netns);
  };
  return { machine, close };
}
