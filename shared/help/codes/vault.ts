import type { vaultSentences } from '../../contract/sentences/vault.ts';
import type { HelpFor } from './code-help.ts';

export const vaultHelp: HelpFor<typeof vaultSentences> = {
  'vault-absent': 'vault',
  'vault-exists': 'vault',
  'vault-locked': {
    group: 'vault',
    more: 'A locked vault does not stop work: type the password as if nothing were remembered. What is remembered is filled in again once it is unlocked.',
    related: ['vault-not-opened', 'keychain-refused'],
  },
  'vault-not-opened': {
    group: 'vault',
    more: 'The passphrase is not kept anywhere, so there is no way round it. What is lost with it is only what was remembered: an account and perhaps an API key.',
    related: ['vault-locked', 'sealed-wrong-passphrase-or-changed'],
  },
  'keychain-refused': { group: 'vault', related: ['vault-not-opened'] },
  'passphrase-too-short': 'vault',
  'demo-not-remembered': 'demo',
  'pins-unproved': {
    group: 'identity',
    more: 'While the vault is open, Fieldlink signs the list of trusted hosts, so that nobody can slip a host into it. Lines that came without that are not believed.',
    related: ['host-unpinned', 'vault-locked'],
  },
};
