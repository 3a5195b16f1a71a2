import type { Live } from './live.ts';
import { createLive } from './live.ts';

export interface Address {
  readonly ip: string;
  readonly port: number;
}

const port = 5080;
const perBlock = 254;
const blocks = 256;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const inBlock = (block: number, n: number): string => `127.77.${String(block)}.${String(n + 1)}`;

/** Nobody talks to it: it says that the /24 is taken, also while hosts there are down. */
const lockPort = 5081;

async function lock(blocksOf: readonly number[]): Promise<Live[]> {
  const locks = blocksOf.map(() => createLive(() => undefined));
  await listenAll(locks, (n) => ({ ip: inBlock(blocksOf[n] ?? 0, perBlock), port: lockPort }));
  return locks;
}

export interface Taken {
  readonly at: readonly Address[];
  readonly distinctIps: boolean;
  /** To be taken down with the site. */
  readonly locks: readonly Live[];
}

const release = (lives: readonly Live[]): Promise<unknown> =>
  Promise.all(lives.filter((live) => live.listening()).map((live) => live.down()));

/** All of them or none. */
async function listenAll(lives: readonly Live[], where: (n: number) => Address): Promise<Address[]> {
  const results = await Promise.allSettled(
    lives.map((live, n) => {
      const { ip, port: wanted } = where(n);
      return live.listen(ip, wanted);
    }),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (!failed) return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  await release(lives);
  throw failed.reason;
}

/** Of two sites that start at once exactly one gets the /24, and the other moves on. Null: the block is somebody's. */
async function claim(lives: readonly Live[], block: number): Promise<Omit<Taken, 'distinctIps'> | null> {
  const locks: Live[] = [];
  try {
    locks.push(...(await lock([block])));
    return { at: await listenAll(lives, (n) => ({ ip: inBlock(block, n), port })), locks };
  } catch (error) {
    await release(locks);
    if (codeOf(error) === 'EADDRINUSE') return null;
    throw error;
  }
}

async function claimBlocks(lives: readonly Live[]): Promise<Omit<Taken, 'distinctIps'> | null> {
  const at: Address[] = [];
  const locks: Live[] = [];
  for (let block = 0; at.length < lives.length; block += 1) {
    const claimed =
      block === blocks ? null : await claim(lives.slice(at.length, at.length + perBlock), block);
    at.push(...(claimed?.at ?? []));
    locks.push(...(claimed?.locks ?? []));
    if (block < blocks) continue;
    await release(locks);
    return null;
  }
  return { at, locks };
}

export const onePortEach = (lives: readonly Live[]): Promise<Address[]> =>
  Promise.all(lives.map((live) => live.listen('127.0.0.1', 0)));

/** Distinct addresses where the system has them; macOS answers EADDRNOTAVAIL for all of 127/8 but 127.0.0.1. */
export async function takeAddresses(lives: readonly Live[], wanted: boolean): Promise<Taken> {
  if (wanted) {
    try {
      const taken = await claimBlocks(lives);
      if (taken) return { ...taken, distinctIps: true };
    } catch (error) {
      if (codeOf(error) !== 'EADDRNOTAVAIL') throw error;
    }
    await release(lives);
  }
  return { at: await onePortEach(lives), distinctIps: false, locks: [] };
}

/** A kept site comes back where it was, or not at all: vendor, Link Hosts: the IP of a linked host cannot change. */
export const retakeAddresses = (lives: readonly Live[], saved: readonly Address[]): Promise<Address[]> =>
  listenAll(lives, (n) => saved[n] ?? { ip: '127.0.0.1', port: 0 });

/** The same with the networks that it had for itself. */
export async function returnTo(
  lives: readonly Live[],
  saved: readonly Address[],
): Promise<Pick<Taken, 'at' | 'locks'>> {
  const own = saved.flatMap(({ ip }) => /^127\.77\.(\d+)\./.exec(ip)?.[1] ?? []);
  const locks = await lock([...new Set(own)].map(Number));
  try {
    return { at: await retakeAddresses(lives, saved), locks };
  } catch (error) {
    await release(locks);
    throw error;
  }
}
