import type { Task } from '../page.ts';

export const whatIsKept: Task = {
  title: 'What is kept',
  lead: 'On this laptop only, in the data folder that **About** names. Nothing is sent to the maker of Fieldlink: no telemetry, no look for updates.',
  parts: [
    {
      title: 'In plain files',
      points: [
        'Settings, fingerprints of trusted hosts, names and notes of hosts.',
        'The journal of what was decided and done, and a log from which secrets are removed.',
        'Pairing requests with their IDs, sites, the queue, address and fingerprint of the console, profiles without their values.',
      ],
    },
    {
      title: 'In the vault, if you tick it',
      points: [
        'The account of the site and the API key of the console.',
        'It is locked by the laptop’s keychain in the desktop app, else by your passphrase; it locks itself when nobody works.',
        '**Settings** > **Fieldlink** > **Forget this site** wipes it.',
      ],
    },
    {
      title: 'Nowhere',
      points: [
        'Link tokens, registration tokens and pairing keys; they are gone with their page.',
        'Passwords that you do not have remembered: they end with Fieldlink.',
        'A secret on the clipboard is cleared again where the system allows it.',
      ],
    },
  ],
};
