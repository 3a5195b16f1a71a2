import { expect } from 'vitest';
import type { Site } from '#electron/demo-site/site.ts';
import { until } from '../kit/until.ts';
import { createClient } from './site-client.ts';
import type { VendorDocument } from './vendor-document.ts';

type Several<N extends number, Found extends number[] = []> = Found['length'] extends N
  ? Found
  : Several<N, [...Found, number]>;

/** A site whose hosts are signed in and linked on demand; every test takes hosts nobody has touched. */
export async function createLinkedSite(site: Site, document: VendorDocument) {
  const client = createClient(site, document);
  // A host of a kept site may be rebooting.
  const tokens = await Promise.all(site.hosts.map((_, n) => until(() => client.signIn(n))));
  const tokenOf = (n: number): string => tokens[n] ?? '';
  let taken = 0;
  const take = <N extends number>(count: N): Several<N> => {
    const fresh = [...site.hosts.keys()].slice(taken, (taken += count));
    if (fresh.length < count) throw new Error('the site is used up');
    return fresh as Several<N>;
  };
  const link = async (leader: number, follower: number) => {
    const { token } = await client.generate(leader, tokenOf(leader));
    await client.link(follower, tokenOf(follower), token);
    return until(async () => {
      const status = await client.status(follower, tokenOf(follower));
      expect(status?.status).toMatch(/Completed|Failed/);
      return status;
    });
  };
  return {
    client,
    tokenOf,
    idOf: (n: number): string => site.hosts[n]?.id ?? '',
    peers: async (n: number) => (await client.status(n, tokenOf(n)))?.peers ?? [],
    take,
    /** Links `follower` with a fresh token of `leader` and answers how it ended. */
    link,
    /** So many hosts, the first leading the others. */
    group: async <N extends number>(count: N): Promise<Several<N>> => {
      const hosts = take(count);
      const [leader = 0, ...followers] = hosts as number[];
      for (const follower of followers) await link(leader, follower);
      return hosts;
    },
  };
}

export type LinkedSite = Awaited<ReturnType<typeof createLinkedSite>>;
