import type { Live } from './live.ts';

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

/**
 * The first address is the lock on the whole /24: of two sites that start at once exactly one gets it, and the other moves
 * on without having touched anything else. Null: the block is somebody's.
 */
async function claim(lives: readonly Live[], block: number): Promise<Address[] | null> {
  const results: PromiseSettledResult<Address>[] = [];
  for (const part of [lives.slice(0, 1), lives.slice(1)]) {
    const first = results.length;
    results.push(
      ...(await Promise.allSettled(part.map((live, n) => live.listen(inBlock(block, first + n), port)))),
    );
    if (results.some(({ status }) => status === 'rejected')) break;
  }
  const failed = results.find((result) => result.status === 'rejected');
  if (!failed) return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  await Promise.all(lives.filter((live) => live.listening()).map((live) => live.down()));
  if (codeOf(failed.reason) === 'EADDRINUSE') return null;
  throw failed.reason;
}

async function claimBlocks(lives: readonly Live[]): Promise<Address[] | null> {
  const taken: Address[] = [];
  for (let block = 0; taken.length < lives.length; block += 1) {
    if (block === blocks) return null;
    taken.push(...((await claim(lives.slice(taken.length, taken.length + perBlock), block)) ?? []));
  }
  return taken;
}

export const onePortEach = (lives: readonly Live[]): Promise<Address[]> =>
  Promise.all(lives.map((live) => live.listen('127.0.0.1', 0)));

/** Distinct addresses where the system has them; macOS answers EADDRNOTAVAIL for all of 127/8 but 127.0.0.1. */
export async function takeAddresses(
  lives: readonly Live[],
  wanted: boolean,
): Promise<{ at: Address[]; distinctIps: boolean }> {
  if (wanted) {
    try {
      const at = await claimBlocks(lives);
      if (at) return { at, distinctIps: true };
    } catch (error) {
      if (codeOf(error) !== 'EADDRNOTAVAIL') throw error;
    }
    await Promise.all(lives.filter((live) => live.listening()).map((live) => live.down()));
  }
  return { at: await onePortEach(lives), distinctIps: false };
}

/** A kept site comes back where it was, or not at all: vendor, Link Hosts: the IP of a linked host cannot change. */
export async function retakeAddresses(lives: readonly Live[], saved: readonly Address[]): Promise<Address[]> {
  try {
    return await Promise.all(
      lives.map((live, n) => live.listen(saved[n]?.ip ?? '127.0.0.1', saved[n]?.port ?? 0)),
    );
  } catch (error) {
    await Promise.all(lives.filter((live) => live.listening()).map((live) => live.down()));
    throw error;
  }
}
