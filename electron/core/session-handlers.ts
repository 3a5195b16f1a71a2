import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import { hostLabel } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import { whyNotRemember } from '#shared/model/vault.ts';
import { hostsAtOnce } from '../hosts/side-by-side.ts';
import type { Depth } from '../hosts/reader.ts';
import type { Account } from '../hosts/sign-in.ts';
import type { Handlers } from './types.ts';
import { siteAccount } from './vault-handlers.ts';
import { ownSite, vaultView } from './vault-view.ts';
import type { World } from './world.ts';

/**
 * One host first, the others only after it succeeds (design §6): a slip of the finger costs one try at one host, not one at
 * each. A host that does not answer is no verdict on the password, so the next one goes first. The others are connected to
 * meanwhile. Two more that refuse it end the run: each try counts towards the lockout of a real account. Each is read as
 * soon as it is in. Answers who is signed in, and when those have been read.
 */
export async function signInAll(
  world: World,
  keys: readonly string[],
  account: Account,
  depth: Depth = 'all',
): Promise<{ signedIn: Set<string>; read: Promise<unknown> }> {
  const { registry, sessions, watch } = world;
  const signedIn = new Set<string>();
  const rest = [...new Set(keys)];
  const reads: Promise<void>[] = [];
  const enter = async (key: string): Promise<boolean> => {
    if (!(await sessions.signIn(key, account))) return false;
    signedIn.add(key);
    reads.push(watch.refresh([key], depth));
    return true;
  };
  // The first one's log-in is on its way before the work of connecting to the others begins.
  void sessions.dial(rest.slice(0, 1)).then(async () => {
    await setImmediate();
    await sessions.dial(rest.slice(0, hostsAtOnce));
  });
  for (let key = rest.shift(); key !== undefined; key = rest.shift()) {
    if (await enter(key)) break;
    if (registry.get(key)?.session.state === 'refused') {
      for (const spared of rest) sparing(world, spared, account.username);
      return { signedIn, read: Promise.resolve() };
    }
  }
  const limit = pLimit(hostsAtOnce);
  let refused = 0;
  const enterToo = async (key: string): Promise<void> => {
    if (refused > 1) sparing(world, key, account.username);
    else if (!(await enter(key)) && registry.get(key)?.session.state === 'refused') refused += 1;
  };
  await Promise.all(rest.map((key) => limit(enterToo, key)));
  return { signedIn, read: Promise.all(reads) };
}

function sparing({ registry }: World, key: string, username: string): void {
  const host = registry.get(key);
  if (!host) return;
  const why = fault('sign-in-not-tried', { host: hostLabel(host) });
  registry.learn(key, { session: { state: 'signed-out', username, fault: why } });
}

export const sessionHandlers = (
  world: () => World,
  onAccount: () => void,
  onTrouble: (trouble: Fault) => void,
): Pick<Handlers, 'session.signIn' | 'session.signOut'> => ({
  'session.signIn': async ({ keys, account: typed, untilRead }) => {
    const here = world();
    const account = typed ?? siteAccount(here);
    if (!account) return fail('no-account');
    if (typed?.remember === true) {
      const refusal = whyNotRemember({ vault: vaultView(here.vault), demo: here.vault ? null : {} });
      if (refusal) return { error: refusal };
    }
    const { signedIn, read } = await signInAll(here, keys, account, untilRead ? 'all' : 'rules');
    if (signedIn.size > 0 && typed?.forSite === true) {
      const proved = { username: typed.username, password: typed.password };
      // One place or the other: what the vault holds is gone from memory when it locks.
      here.account = typed.remember ? null : proved;
      const kept = typed.remember ? await here.vault?.remember(ownSite, proved) : ok(null);
      if (kept && !isOk(kept)) {
        here.account = proved;
        onTrouble(kept.error);
      }
      onAccount();
    }
    if (untilRead) await read;
    return ok(keys.map((key) => ({ key, signedIn: signedIn.has(key) })));
  },

  'session.signOut': async ({ keys }) => {
    const here = world();
    await here.sessions.signOut(keys ?? here.registry.list().map((host) => host.key));
    if (keys === undefined) {
      here.account = null;
      here.console.signOut();
      here.vault?.lock();
      onAccount();
    }
    return ok(null);
  },
});
