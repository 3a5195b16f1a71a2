import type { Sentence } from './sentence.ts';

/** What is remembered on this laptop, and what proves that nobody changed it. */
export const vaultSentences = {
  'vault-absent': [
    'There is no vault on this laptop yet.',
    'Passwords are only kept in a vault that a passphrase or the laptop’s keychain locks.',
    'Create a vault first: Settings, Fieldlink.',
  ],
  'vault-exists': [
    'There is a vault on this laptop already.',
    'It was created earlier, perhaps in another window.',
    'Unlock it. If its passphrase is lost, forget the site and create a new one.',
  ],
  'vault-locked': [
    'The vault is locked.',
    'It locks itself when nobody works with Fieldlink for a while, and whenever Fieldlink closes.',
    'Unlock it and try again.',
  ],
  'vault-not-opened': [
    'The vault did not open.',
    'A typing slip in the passphrase; if you are sure of it, something else changed the file.',
    'Check caps lock and keyboard layout and type it again. If it is lost, forget the site and start anew.',
  ],
  'keychain-refused': [
    'This laptop’s keychain did not open the vault.',
    'The keychain is locked, it is another user’s, or the vault belongs to the desktop app.',
    'Unlock the keychain and try again in the desktop app, or forget the site and type its password anew.',
  ],
  'passphrase-too-short': [
    'The passphrase is too short: at least {least} characters.',
    'Whoever copies the file can try passphrases as long as they like.',
    'Use four or more words that do not belong together.',
  ],
  'demo-not-remembered': [
    'The demo site is never remembered.',
    'Its password changes with every start.',
    'Close the demo site to work with your own hosts.',
  ],
  'pins-unproved': [
    'Fieldlink dropped its trust in {count} of the pinned certificates: they were written while the vault was locked.',
    'You trusted hosts while it was locked, or something else changed the file pins.json.',
    'Compare the fingerprints of the hosts shown as not trusted with their consoles, and trust them again.',
  ],
} as const satisfies Record<string, Sentence>;
