import type { diagnosisSentences } from '../../contract/sentences/diagnosis.ts';
import type { HelpFor } from './code-help.ts';

export const diagnosisHelp: HelpFor<typeof diagnosisSentences> = {
  'address-own': 'diagnosis',
  'network-missing': {
    group: 'diagnosis',
    more: 'A laptop reaches the hosts only with an address of their network, or through a router that knows the way. On site there is often neither DHCP nor router.',
    steps: [
      'Look at the adapter of the laptop: cable in, light on, an address that is not `169.254.…`.',
      'Set an address by hand in the settings of the system, such as the one that is named, with the mask of the hosts and without a gateway.',
      'Ask whether the port of the switch is in the VLAN of the hosts.',
    ],
    related: ['no-route', 'network-elsewhere'],
  },
  'network-elsewhere': {
    group: 'diagnosis',
    more: 'The laptop sent it to its gateway, as it does with all it does not know, and nothing came back. The hosts are usually in another VLAN.',
    related: ['network-missing', 'no-route'],
  },
  'no-arp-answer': {
    group: 'diagnosis',
    more: 'In the same network every machine that is on answers to its address, whatever its firewall says. Nobody did, so at this moment no machine there has it.',
    related: ['host-gone', 'connection-timeout'],
  },
  'duplicate-ip': {
    group: 'diagnosis',
    more: 'While two machines share an address, each request goes to one of them by chance: the certificate seems to change, sign-ins fail, links break.',
    done: 'Fieldlink only looked. It does not take either of the two for the host you trusted unless it shows that certificate.',
    steps: [
      'Pull the cable of the host and look again: what still answers is the other machine.',
      'Find it by its hardware address in the table of the switch.',
      'Give one of them another address, in its own settings or in the DHCP server, and only then go on.',
    ],
    related: ['host-changed', 'certificate-not-shown'],
  },
  'port-refused': { group: 'diagnosis', related: ['connection-refused', 'wrong-port'] },
  'port-filtered': {
    group: 'diagnosis',
    more: 'The machine is there, and its port 5080 does not even say no. A firewall does that on purpose. Hosts that are to be linked need TCP 5080 among each other too.',
    related: ['connection-timeout', 'leader-unreached'],
  },
  'wrong-port': 'diagnosis',
  'tls-too-old': 'diagnosis',
  'plain-http': 'diagnosis',
  'silent-after-accept': 'diagnosis',
  'clock-of-host-wrong': 'clocks',
  'clock-of-laptop-wrong': 'clocks',
  'clocks-disagree': 'clocks',
  'certificate-not-yet-valid': 'clocks',
  'certificate-expired': {
    group: 'clocks',
    more: 'Fieldlink knows a host by its fingerprint, not by the dates in its certificate. Browsers warn of it, and other hosts may refuse it.',
  },
};
