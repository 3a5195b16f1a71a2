import { describe, expect, it } from 'vitest';
import { signInAll } from '#electron/core/session-handlers.ts';
import type { World } from '#electron/core/world.ts';
import { hostsAtOnce } from '#electron/hosts/side-by-side.ts';
import { record } from '#test/kit/host-record.ts';

const account = { username: 'u', password: 'p' };

/** So many hosts, of which some refuse the account; answers whose password was tried. */
async function tryOn(count: number, refuses: (at: number) => boolean) {
  const keys = Array.from({ length: count }, (_, at) => `k${String(at)}`);
  const hosts = new Map(keys.map((key) => [key, record({ key })]));
  const tried: string[] = [];
  const state = (key: string) => (refuses(keys.indexOf(key)) ? 'refused' : 'signed-in');
  const world = {
    registry: {
      get: (key: string) => hosts.get(key) ?? null,
      learn: (key: string, facts: object) => hosts.set(key, { ...record({ key }), ...facts }),
    },
    sessions: {
      dial: () => Promise.resolve(),
      signIn: async (key: string) => {
        tried.push(key);
        await Promise.resolve();
        hosts.set(key, record({ key, session: { state: state(key), username: 'u', fault: null } }));
        return state(key) === 'signed-in';
      },
    },
    watch: { refresh: () => Promise.resolve() },
  };
  const { signedIn } = await signInAll(world as unknown as World, keys, account);
  const spared = keys.filter((key) => hosts.get(key)?.session.fault?.code === 'sign-in-not-tried');
  return { signedIn: signedIn.size, tried: tried.length, spared: spared.length };
}

describe('an account that hosts refuse', () => {
  it('by the first: no other host is tried', async () => {
    expect(await tryOn(50, () => true)).toEqual({ signedIn: 0, tried: 1, spared: 49 });
  });

  it('by one of many: all others are tried', async () => {
    expect(await tryOn(400, (at) => at === 7)).toEqual({ signedIn: 399, tried: 400, spared: 0 });
  });

  it('by every one but the first: nothing more is begun once two have said so', async () => {
    const { signedIn, tried, spared } = await tryOn(1_000, (at) => at > 0);
    expect([signedIn, tried + spared]).toEqual([1, 1_000]);
    expect(tried).toBeLessThanOrEqual(hostsAtOnce + 2);
  });
});
