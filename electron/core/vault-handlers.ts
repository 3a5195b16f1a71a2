import { hostLabel } from '#shared/model/names.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import type { Account } from '../hosts/sign-in.ts';
import type { Vault } from '../vault/vault.ts';
import { forgetHost } from './forget-host.ts';
import type { Handlers } from './types.ts';
import { ownSite } from './vault-view.ts';
import type { World } from './world.ts';

/** Of this session first, else the one in the vault. Null: the technician has to type one. */
export const siteAccount = (world: World): Account | null =>
  world.account ?? world.vault?.account(ownSite) ?? null;

type VaultHandlers = Pick<
  Handlers,
  'vault.create' | 'vault.unlock' | 'vault.lock' | 'vault.change' | 'vault.forgetSite'
>;

export function vaultHandlers(
  vault: Vault | null,
  world: () => World,
  { onAccount, forgetName }: { onAccount: () => void; forgetName: () => Promise<unknown> },
): VaultHandlers {
  const withVault = (act: (vault: Vault) => Promise<Result<null>>): Promise<Result<null>> =>
    vault ? act(vault) : Promise.resolve(fail('vault-absent'));
  return {
    'vault.create': ({ passphrase }) => withVault((each) => each.create(passphrase)),
    'vault.unlock': ({ passphrase }) => withVault((each) => each.unlock(passphrase)),
    'vault.change': ({ passphrase, newPassphrase }) =>
      withVault((each) => each.change(passphrase, newPassphrase)),
    'vault.lock': () => {
      vault?.lock();
      return Promise.resolve(ok(null));
    },
    'vault.forgetSite': async ({ pins }) => {
      const here = world();
      if (!here.vault) return fail(vault ? 'demo-not-remembered' : 'vault-absent');
      const hosts = pins ? here.registry.list() : [];
      const busy = hosts.find(({ key }) => here.runs.uses(key));
      if (busy) return fail('busy', { host: hostLabel(busy) });
      const wiped = await here.vault.forgetSite(ownSite);
      if (!isOk(wiped) && wiped.error.code !== 'vault-absent') return wiped;
      here.account = null;
      await here.console.keyForgotten();
      onAccount();
      for (const host of hosts) await forgetHost(here, host);
      // Trusted once, and not in the list of this session.
      if (pins) {
        await here.pins.forgetAll();
        await here.notes.forgetAll();
        await here.pairings.forgetAll();
        await here.queue.forgetAll();
        await here.console.forget();
        await forgetName();
      }
      return ok({ hosts: hosts.length });
    },
  };
}
