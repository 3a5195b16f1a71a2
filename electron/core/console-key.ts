import type { CertSha256 } from '#shared/model/host.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import { whyNotRemember } from '#shared/model/vault.ts';
import type { Trust } from '../palette/connector.ts';
import type { Credentials } from '../palette/session.ts';
import type { Vault } from '../vault/vault.ts';
import type { Looked } from './console-look.ts';
import { ownSite, vaultView } from './vault-view.ts';

/** How trust in a console is kept. */
export const keptOf = (trust: Trust): { certSha256: string | null; authorities: string[] } =>
  trust.by === 'person'
    ? { certSha256: trust.certSha256, authorities: [] }
    : { certSha256: null, authorities: [...trust.authorities] };

export const areSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.join() === others.join();

/** What a technician signs in with; undefined: the API key in the vault. */
export type ConsoleLogin =
  | { readonly apiKey: string }
  | { readonly email: string; readonly password: string; readonly org: string }
  | undefined;

export interface HeldLogin {
  readonly credentials: Credentials;
  readonly username: string | null;
  /** The API key, where there is one now; null: a password, or the vault is locked. */
  apiKey(): string | null;
  /** It is in the vault now, and gone from memory: when the vault locks, nobody has it. */
  handOver(): void;
  isInVault(): boolean;
}

const withPassword = (login: { email: string; password: string; org: string }): HeldLogin => ({
  credentials: { by: 'password', ...login },
  username: login.email,
  apiKey: () => null,
  handOver: () => undefined,
  isInVault: () => false,
});

const withKey = (typed: string | null, kept: () => string | null): HeldLogin => {
  let held = typed;
  const apiKey = (): string | null => held ?? kept();
  return {
    credentials: { by: 'api-key', key: apiKey },
    username: null,
    apiKey,
    handOver: () => {
      held = null;
    },
    isInVault: () => held === null,
  };
};

/** The API key of the console of this site in the vault. Null: there is no vault, as for the demo site. */
export function createKeyKeeper(vault: Vault | null) {
  const keptFor = (endpoint: string): string | null => {
    const kept = vault?.consoleKey(ownSite);
    return kept?.endpoint === endpoint ? kept.apiKey : null;
  };
  return {
    /** Why nothing can be remembered just now. */
    whyNot: (): Fault | null => whyNotRemember({ vault: vaultView(vault), demo: vault ? null : {} }),

    /**
     * What to sign in with. The key in the vault goes only to the console that it was kept for: which one that is the
     * vault says, and no plain file. `compared`: the technician looked at this certificate just now.
     */
    loginFor: (
      { identity: { endpoint, certSha256, byAuthority }, vouchers: { authorities, isNamedNow } }: Looked,
      login: ConsoleLogin,
      compared: CertSha256 | undefined,
    ): Result<HeldLogin> => {
      // Nothing else can stand in a header, so it would never leave, and the console seem to be away.
      if (login && 'apiKey' in login && !/^[\x21-\x7e]+$/.test(login.apiKey))
        return fail('api-key-unprintable');
      if (login)
        return ok('apiKey' in login ? withKey(login.apiKey, () => keptFor(endpoint)) : withPassword(login));
      if (vault?.state === 'locked') return fail('vault-locked');
      const kept = vault?.consoleKey(ownSite);
      if (kept?.endpoint !== endpoint) return fail('console-no-key', { endpoint });
      const isSame =
        kept.certSha256 === null
          ? byAuthority && areSame(kept.authorities, authorities)
          : kept.certSha256 === certSha256;
      if (!isSame && !isNamedNow && compared !== certSha256)
        return fail('console-changed', { endpoint, presented: certSha256, why: 'another than before' });
      return ok(withKey(null, () => keptFor(endpoint)));
    },

    keep: (endpoint: string, trust: Trust, apiKey: string): Promise<Result<null>> =>
      vault
        ? vault.rememberConsole(ownSite, {
            ...{ endpoint, apiKey },
            ...keptOf(trust),
          })
        : Promise.resolve(fail('vault-absent')),

    /** Also one for another console. From a locked vault it cannot be taken out. */
    drop: (isThere: boolean): Promise<Result<null>> => {
      if (vault?.state === 'locked' && isThere) return Promise.resolve(fail('vault-locked'));
      return vault?.consoleKey(ownSite) ? vault.rememberConsole(ownSite, null) : Promise.resolve(ok(null));
    },
  };
}

export type KeyKeeper = ReturnType<typeof createKeyKeeper>;
