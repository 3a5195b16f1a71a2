import type { callSentences } from '../../contract/sentences/call.ts';
import type { HelpFor } from './code-help.ts';

export const callHelp: HelpFor<typeof callSentences> = {
  'bad-input': {
    group: 'fieldlink',
    done: 'Nothing was done: what is typed is checked before anything is sent.',
    steps: [
      'Look at the field that is named: is a part missing, or was more pasted than was meant?',
      'In a script, `--help` lists every verb with its options.',
      'If the page itself says it although you typed nothing, reload the page.',
    ],
  },
  'unknown-method': 'fieldlink',
  'caller-refused': {
    group: 'fieldlink',
    more: 'Fieldlink answers only the window that it opened itself. Other browsers, other profiles and other users of this laptop are refused, even with the same address.',
    steps: [
      'Close this tab and use the window that Fieldlink opened.',
      'Is that window gone, close Fieldlink and start it again: it prints a new address, which is good once.',
    ],
  },
  internal: 'fieldlink',
  'shell-lost': {
    group: 'fieldlink',
    more: 'The page shows what it knew last. Hosts go on without Fieldlink; what it had asked them for may still come to an end there.',
    done: 'What was under way is written down. At the next start Fieldlink shows what was cut short, asks the hosts, and repeats nothing by itself.',
    related: ['interrupted', 'not-done'],
  },
  'unknown-host': 'work',
  'unknown-run': 'work',
  busy: 'work',
  'work-under-way': 'work',
  cancelled: 'work',
  'note-too-long': 'notes',
  'note-unprintable': 'notes',
  'note-like-id': 'notes',
  'note-labels': 'notes',
  'data-dir-busy': {
    group: 'files',
    more: 'Two Fieldlinks on one data folder would write over each other, so the second one waits outside. A command from a script counts too, while it runs.',
    related: ['data-dir-lost'],
  },
  'data-dir-lost': {
    group: 'files',
    done: 'This window writes nothing any more, so that nothing of the other one is lost.',
    related: ['data-dir-busy'],
  },
  'file-damaged': {
    group: 'files',
    more: 'The damaged file is kept under its new name in the data folder, and can be sent along with a question about it.',
    done: 'Fieldlink went on without it. Nothing was sent to a host: without pins, hosts are not trusted until you compare them again.',
  },
  'file-restored': 'files',
  'file-unreadable': 'files',
  'journal-damaged': 'files',
  'file-not-saved': {
    group: 'files',
    more: 'As long as the journal cannot be written, Fieldlink does nothing to hosts: it could not tell afterwards what was done.',
    steps: [
      'Empty the wastebasket and the downloads of this laptop; some hundred MB are enough.',
      'See that the data folder (**About**) is not on a stick or a network drive, and not read-only.',
      'Then do again what you did last. Until Fieldlink is closed, it knows it from memory.',
    ],
    related: ['journal-not-written', 'file-not-written'],
  },
  'demo-failed': 'demo',
  'demo-running': 'demo',
  'demo-closed': 'demo',
  'demo-host-refused': 'demo',
  'clipboard-refused': { group: 'clipboard', related: ['clipboard-unread'] },
};
