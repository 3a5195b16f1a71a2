import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Address4 } from 'ip-address';
import { ensureBuilt } from '#build/bundle.ts';
import { discover } from '../lab/kit/discovered.ts';
import type { Machine } from '../lab/kit/lab.ts';
import { openLab } from '../lab/kit/lab.ts';
import { whyNoLab } from '../lab/kit/netns.ts';
import { inNet, startHosts } from '../lab/kit/site.ts';
import type { Bench } from './paired.ts';
import { paired } from './paired.ts';

const execute = promisify(execFile);
const say = (text: string): boolean => process.stderr.write(`bench discovery: ${text}\n`);

/** What the addresses without a host do. */
type Dead = 'absent' | 'refused' | 'dropped';

interface Case {
  readonly bits: 24 | 22 | 20;
  readonly hosts: number;
  readonly dead: Dead;
}

const basic = ['-n', '-Pn', '-p5080', '--open'];
/** Each is the way somebody in a hurry would call it; `certificate` is the fastest found that still asks twice, as we do. */
const peers: Readonly<Record<string, readonly string[]>> = {
  'nmap -T4': [...basic, '-T4'],
  'nmap certificate': [
    ...[...basic, '-T5', '--min-rate', '2000', '--min-parallelism', '300', '--max-retries', '1'],
    ...['--max-rtt-timeout', '50ms', '--script', 'ssl-cert'],
  ],
  'nmap --unprivileged -T4': [...basic, '--unprivileged', '-T4'],
};
const peersFor = ({ bits, dead }: Case): string[] => {
  if (bits === 20) return ['nmap --unprivileged -T4'];
  return bits === 24 && dead !== 'refused' ? ['nmap -T4', 'nmap certificate'] : ['nmap -T4'];
};

const all: readonly Case[] = ([24, 22, 20] as const).flatMap((bits) =>
  [12, 100].flatMap((hosts) =>
    (['absent', 'refused', 'dropped'] as const)
      // A computer's neighbour table has no room for 4,000 neighbours that are there.
      .filter((dead) => bits !== 20 || dead === 'absent')
      .map((dead) => ({ bits, hosts, dead })),
  ),
);

const nameOf = ({ bits, hosts, dead }: Case): string => `${String(bits)}-${String(hosts)}-${dead}`;

/** The laptop has the last address; hosts are spread evenly, the rest is dead. */
function layout({ bits, hosts }: Case): { subnet: string; laptop: string; alive: string[]; rest: string[] } {
  const size = 2 ** (32 - bits);
  const start = new Address4(`10.77.0.0/${String(bits)}`).startAddress().bigInt();
  const addresses = Array.from({ length: size - 2 }, (_, n) =>
    Address4.fromBigInt(start + BigInt(n + 1)).correctForm(),
  );
  const stride = Math.floor((size - 3) / hosts);
  const alive = Array.from({ length: hosts }, (_, n) => addresses[n * stride + Math.floor(stride / 2)] ?? '');
  const laptop = addresses.at(-1) ?? '';
  const taken = new Set([laptop, ...alive]);
  return {
    subnet: `10.77.0.0/${String(bits)}`,
    laptop,
    alive,
    rest: addresses.filter((each) => !taken.has(each)),
  };
}

/** From the first probe to the last result, as the command says itself. */
async function ours(laptop: Machine, subnet: string, hosts: number): Promise<number> {
  await laptop.forgetNeighbours();
  const { hosts: found, seconds } = await discover(laptop, '--subnet', subnet);
  if (found.length !== hosts) say(`fieldlink found ${String(found.length)} of ${String(hosts)}`);
  return seconds;
}

/** Its own count of seconds too: neither is charged for starting. */
async function nmap(laptop: Machine, peer: string, subnet: string, hosts: number): Promise<number> {
  await laptop.forgetNeighbours();
  const [file, ...inside] = laptop.inside;
  const args = [...inside, 'nmap', ...(peers[peer] ?? []), '-oX', '-', subnet];
  const { stdout } = await execute(file ?? '', args, { maxBuffer: 64 * 1024 * 1024 });
  const found = [...stdout.matchAll(/state="open"/g)].length;
  if (found !== hosts) say(`${peer} found ${String(found)} of ${String(hosts)}`);
  return Number(/elapsed="([\d.]+)"/.exec(stdout)?.[1]);
}

async function runCase(one: Case, runs: number, print: Parameters<Bench>[1]): Promise<void> {
  const lab = await openLab();
  try {
    const { subnet, laptop: own, alive, rest } = layout(one);
    const laptop = await lab.machine(inNet([own], one.bits));
    const machine = await lab.machine(inNet(alive, one.bits));
    if (one.dead !== 'absent') {
      const others = await lab.machine(inNet(rest, one.bits));
      if (one.dead === 'dropped') await others.drop([subnet]);
    }
    await startHosts(machine, { ips: alive });
    const peers = peersFor(one).map(
      (peer) => [peer, () => nmap(laptop, peer, subnet, alive.length)] as const,
    );
    const lines = await paired({ bench: 'discovery', case: nameOf(one), unit: 's' }, runs, {
      ours: () => ours(laptop, subnet, alive.length),
      peers: Object.fromEntries(peers),
    });
    lines.forEach(print);
  } finally {
    await lab.close();
  }
}

export const discovery: Bench = async ({ runs, only }, print) => {
  const wanted = all.filter((one) => only === undefined || nameOf(one).startsWith(only));
  const reason =
    whyNoLab() ??
    (await execute('nmap', ['-V']).then(
      () => null,
      () => 'nmap is not installed',
    ));
  if (reason !== null || wanted.length === 0) {
    say(reason ?? `no such case; there are ${all.map(nameOf).join(', ')}`);
    process.exitCode = 1;
    return;
  }
  await ensureBuilt();
  for (const one of wanted) await runCase(one, runs, print);
};
