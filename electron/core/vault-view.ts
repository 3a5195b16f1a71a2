import type { VaultView } from '#shared/model/vault.ts';
import type { Vault } from '../vault/vault.ts';

/** The technician's own hosts; the demo site's are another world, which remembers nothing. */
export const ownSite = 'own';

/** What a page may know of the vault. */
export function vaultView(vault: Vault | null): VaultView {
  if (!vault) return { state: 'absent', kind: 'passphrase', remembered: null };
  const { state, kind, remembers } = vault;
  return {
    state,
    kind,
    remembered: remembers
      ? {
          username: vault.account(ownSite)?.username ?? null,
          console: vault.consoleKey(ownSite)?.endpoint ?? null,
        }
      : null,
  };
}
