import type { planSentences } from '../../contract/sentences/plan.ts';
import type { HelpFor } from './code-help.ts';

export const planHelp: HelpFor<typeof planSentences> = {
  'fact-untold': 'link-plan',
  'multi-node-untold': {
    group: 'link-plan',
    more: '`stylus.enableMultiNode` is set when a host is installed and is false by default. No host tells it to others, so nobody can check it beforehand.',
    related: ['token-unavailable', 'user-data-multi-node-off'],
  },
  'agent-versions-differ': 'link-plan',
  'network-differs': {
    group: 'link-plan',
    more: 'Linked hosts call one another all the time. A router in between often lets the laptop through, and not the hosts.',
    related: ['leader-unreached', 'two-addresses'],
  },
  'leader-unreached': {
    group: 'link-plan',
    more: 'The host itself was asked to ping the leader, because its way counts and not that of the laptop.',
    steps: [
      'Put both hosts on the same switch and the same VLAN.',
      'Look for port isolation, private VLAN or client isolation in the switch: they keep hosts apart on purpose.',
      'Allow TCP 5080 between the hosts, in both directions.',
      'If only pings are blocked, tick the host all the same: a link that cannot reach the leader fails and changes nothing.',
    ],
    related: ['link-failed', 'network-differs', 'port-filtered'],
  },
  'leader-unpinged': 'link-plan',
  'clock-off-leader': { group: 'link-plan', related: ['clock-skewed', 'leader-token-refused'] },
};
