import { randomBytes } from 'node:crypto';
import type { Address, Taken } from './addresses.ts';
import { onePortEach, retakeAddresses, returnTo, takeAddresses } from './addresses.ts';
import { hostNameOf, siteNtp } from './hardware.ts';
import { selfSign } from './identity.ts';
import { forgetUnfinished, leave } from './link-state.ts';
import type { Live } from './live.ts';
import { isLinking } from './situation.ts';
import type { Saved } from './state-file.ts';
import type { HostState } from './types.ts';
import { untouched } from './untouched.ts';

/** The hosts of a site and their addresses, when it starts. */

interface Places {
  readonly at?: readonly Address[];
  readonly distinctIps?: boolean;
}

async function newHost(index: number, { ip, port }: Address): Promise<HostState> {
  return {
    id: `edge-${randomBytes(16).toString('hex')}`,
    index,
    ip,
    port,
    ...(await selfSign(hostNameOf(index), ip)),
    jwtSecret: randomBytes(32).toString('hex'),
    createdAt: Date.now(),
    ...untouched,
    ntpServers: siteNtp,
  };
}

const notAfter =
  (now: number) =>
  <T extends { readonly since: number }>(entry: T): T => ({ ...entry, since: Math.min(entry.since, now) });

/**
 * A link that was under way when the site stopped is over. The clock of a fast site ran ahead of the one that starts now,
 * and nobody has been linked since tomorrow.
 */
function resumed(state: HostState): HostState {
  const kept = forgetUnfinished(isLinking(state) ? leave(state) : state, Infinity, 0);
  const past = notAfter(Date.now());
  const followers = Object.entries(kept.followers).map(([id, follower]) => [id, past(follower)]);
  return {
    ...kept,
    followers: Object.fromEntries(followers) as HostState['followers'],
    contents: kept.contents.map(past),
  };
}

/** Where they listen now: as told, where they were before, or where there is room; they do listen when it answers. */
export async function settle(
  lives: readonly Live[],
  saved: Saved | null,
  { at, distinctIps: distinct = true }: Places,
): Promise<Taken> {
  if (at) return { at: await retakeAddresses(lives, at), distinctIps: true, locks: [] };
  const kept = (saved?.hosts ?? []).slice(0, lives.length);
  if (kept.length === 0) return takeAddresses(lives, distinct);
  const { locks } = await returnTo(lives.slice(0, kept.length), kept);
  const more = lives.slice(kept.length);
  const added: Pick<Taken, 'at' | 'locks'> = saved?.distinctIps
    ? await takeAddresses(more, distinct)
    : { at: await onePortEach(more), locks: [] };
  return {
    ...{ at: [...kept, ...added.at], locks: [...locks, ...added.locks] },
    distinctIps: saved?.distinctIps ?? distinct,
  };
}

/** Known hosts as they were; new ones get their own key, all at once. */
export const populate = (lives: readonly Live[], at: readonly Address[], saved: Saved | null) =>
  Promise.all(
    lives.map(async (live, index) => {
      const known = saved?.hosts[index];
      const place = at[index];
      if (!place) throw new Error('fewer addresses than hosts');
      const { ip, port } = place;
      return { live, state: known ? { ...resumed(known), ip, port } : await newHost(index, place) };
    }),
  );
