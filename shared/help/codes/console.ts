import type { consoleSentences } from '../../contract/sentences/console.ts';
import type { HelpFor } from './code-help.ts';

export const consoleHelp: HelpFor<typeof consoleSentences> = {
  'console-unreached': {
    group: 'console-reach',
    more: 'No console is needed for finding, trusting, linking, unlinking and uploading. What is meant for Palette waits in the queue until there is a connection.',
    related: ['console-unreadable', 'console-changed'],
  },
  'console-unreadable': 'console-reach',
  'console-unpinned': {
    group: 'console-reach',
    more: 'The public service has a certificate that every laptop knows. A Palette of your own (self-hosted, VerteX) usually has one of its own CA: give the file of that CA, or compare the fingerprint.',
    related: ['ca-vouches-not', 'console-changed'],
  },
  'console-changed': {
    group: 'console-reach',
    more: 'Certificates of consoles are renewed from time to time, and the fingerprint changes with them. An inspecting proxy looks the same. Ask before you trust.',
    done: 'Nothing was sent: no key, no login. Work on hosts goes on.',
    related: ['console-unpinned', 'host-changed'],
  },
  'ca-unreadable': 'console-reach',
  'ca-unusable': 'console-reach',
  'ca-vouches-not': 'console-reach',
  'console-sign-in-needed': 'console-sign-in',
  'api-key-unprintable': 'console-sign-in',
  'console-refused-key': {
    group: 'console-sign-in',
    more: 'API keys belong to a user of the tenant and can expire. A registration token is something else and is refused here.',
    related: ['api-key-unprintable', 'console-refused-login'],
  },
  'console-refused-login': { group: 'console-sign-in', related: ['console-mfa', 'console-refused-key'] },
  'console-mfa': 'console-sign-in',
  'console-expired': 'console-sign-in',
  'console-no-key': 'console-sign-in',
  'console-project-unknown': 'console-answers',
  'console-forbidden': {
    group: 'console-answers',
    more: 'What a role needs: `edgeToken` in the tenant for registration tokens, `edgehost` in the project for edge hosts, `clusterPair` for pairing requests.',
    steps: [
      'Give the name of the permission that is shown to the tenant admin.',
      'Queue it, and let somebody send it who has the role: **Export** seals the queue for another laptop.',
    ],
    related: ['console-project-unknown', 'pairing-request-gone'],
  },
  'console-busy': 'console-answers',
  'console-error': 'console-answers',
  'console-too-long': 'console-answers',
  'console-not-reviewable': {
    group: 'pairing-decision',
    done: 'The request stands. Fieldlink puts the pairing ID on the clipboard, opens the page of Palette, and watches the host for the outcome.',
    related: ['console-not-opened', 'pairing-request-gone'],
  },
  'console-not-opened': 'pairing-decision',
  'pairing-request-gone': 'pairing-decision',
  'pairing-request-decided': 'pairing-decision',
  'pairing-request-waits': 'pairing-decision',
  'pairing-request-unknown': {
    group: 'pairing-decision',
    done: 'The decision may have been taken. Nothing is decided a second time by itself.',
    related: ['pairing-request-waits', 'pairing-withdraw-unproved'],
  },
  'profiles-do-not-match': {
    group: 'profiles',
    more: 'The chosen profiles together have to hold exactly the packs of the cluster: the same names, the same versions, none missing, none extra. How they are split into infrastructure, add-on or full profiles does not matter, nor do the values of packs.',
    done: 'Palette has not taken over the cluster. The request still waits.',
    related: ['profiles-unpublished', 'pairing-request-waits'],
  },
};
