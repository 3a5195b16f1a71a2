import type { Fault } from './result.ts';
import { fault } from './result.ts';

/** Who holds the vault's key: the laptop's own keychain, or a person who knows a passphrase (design §6). */
export type VaultKind = 'keychain' | 'passphrase';

/** What may be told of the vault; never what is in it. */
export interface VaultView {
  readonly state: 'absent' | 'locked' | 'open';
  /** While absent: of which kind it would be. */
  readonly kind: VaultKind;
  /**
   * Null: nothing is remembered. Which account, and the API key of which Palette console, is known only while the vault is
   * open.
   */
  readonly remembered: { readonly username: string | null; readonly console: string | null } | null;
}

/** Characters. What guards a copied file is this and the price of scrypt alone. */
export const leastPassphrase = 12;

/** Bytes of a sealed file: with what is around it a call takes no more (`inputCapBytes`), so no more is sealed. */
export const largestSealed = 2_000_000;

/** A keychain asks nothing of the technician, so its vault is made when it is first needed. */
export function whyNotRemember(app: {
  readonly vault: VaultView;
  readonly demo: object | null;
}): Fault | null {
  if (app.demo) return fault('demo-not-remembered');
  if (app.vault.state === 'locked') return fault('vault-locked');
  return app.vault.state === 'absent' && app.vault.kind === 'passphrase' ? fault('vault-absent') : null;
}
