import type { Sentence } from './sentence.ts';

/** “Why can’t I see my host?”: what stands between this laptop and a host, and what to do at the rack. */
export const diagnosisSentences = {
  'address-own': [
    '{address} is this laptop’s own address.',
    'It was mistyped, or the host and this laptop have been given the same address.',
    'Read the address off the host’s console. If it is the same, give this laptop another one.',
  ],
  'network-missing': [
    'This laptop is in no network from which {address} can be reached. Its networks: {networks}.',
    'The cable is in another switch or VLAN, the adapter is off, or it was given no address.',
    'Plug into the hosts’ switch and give this laptop an address like {wanted}, then try again.',
  ],
  'network-elsewhere': [
    '{address} is not in a network of this laptop ({networks}), and nothing came back through the gateway.',
    'This laptop is in the wrong network or VLAN, or the address was mistyped.',
    'Compare the address with the console. If it is right, plug into the hosts’ switch and use an address like {wanted}.',
  ],
  'no-arp-answer': [
    'Nobody answers for {address} in the network on {adapter}.',
    'No machine has that address now: the host is off, its cable is out, it is in another VLAN, or it has another address.',
    'Check power and link lights at the host, then read the address off its console.',
  ],
  'duplicate-ip': [
    'Two machines answer at {address}: {machines}.',
    'One address was given out twice, or a static address lies in the range of the DHCP server.',
    'Unplug one of them and look again. Then give one of the two another address; do not link before.',
  ],
  'port-refused': [
    'A machine is at {address}, but nothing listens on port {port}.',
    'Local UI is not running: the host is still booting, Local UI is switched off, or it listens on another port.',
    'Wait until the console shows the address of Local UI and use the port shown there. If it shows none, set stylus.localUI in the host’s user data.',
  ],
  'port-filtered': [
    'A machine has that address, but a firewall drops everything for port {port}: {address} stays silent.',
    'The firewall is on the host, in a managed switch, or on this laptop. Or the host went off less than a minute ago.',
    'Look again in a minute. If it stays, allow TCP {port}, or connect this laptop to the host by a single cable.',
  ],
  'wrong-port': [
    'Not {address}: the edge host answers on port {port}.',
    'Another service of the machine was asked, or the port was mistyped.',
    'Add it as {ip}:{port}.',
  ],
  'tls-too-old': [
    '{address} speaks {version} only; edge hosts speak TLS 1.2 or newer.',
    'It is another device (an old printer, a UPS, a management card), or an old proxy is in between.',
    'Check the address on the host’s console. Go round the proxy if there is one.',
  ],
  'plain-http': [
    '{address} speaks plain HTTP, without encryption. It says: {says}',
    'Another web server uses that port; Local UI always encrypts.',
    'Check address and port on the host’s console.',
  ],
  'silent-after-accept': [
    '{address} takes the connection and then says nothing.',
    'Local UI hangs or is still starting, or a proxy accepts for a host that is not there.',
    'Wait two minutes and try again. If it stays silent, restart the host from its console.',
  ],
  'clock-of-host-wrong': [
    'The clock of {address} is wrong: {by} {direction} this laptop’s. Its certificate is valid from {from}.',
    'Its battery is empty, or it has never reached its NTP servers.',
    'Set NTP servers in Local UI or the clock at the console, then look again. You can add the host meanwhile.',
  ],
  'clock-of-laptop-wrong': [
    'This laptop’s clock is wrong: {by} {direction} that of {address} and of the other hosts. The certificate is valid from {from}.',
    'The hosts agree with each other, and this laptop does not.',
    'Set date, time and time zone of this laptop, then look again.',
  ],
  'clocks-disagree': [
    'The certificate of {address} is not valid before {from}: its clock is {by} {direction} this laptop’s.',
    'One of the two clocks is wrong, and there is no third one to ask.',
    'Compare this laptop’s clock with your watch. If it is right, set NTP servers or the clock at the host.',
  ],
  'certificate-not-yet-valid': [
    'The certificate of {address} is not valid before {from}, {by} from now.',
    'The host made it while its clock was ahead.',
    'Check this laptop’s clock and the host’s. You can add the host; browsers and other hosts may refuse it until then.',
  ],
  'certificate-expired': [
    'The certificate of {address} ran out on {until}, {by} ago.',
    'It has not been renewed, or this laptop’s clock is ahead.',
    'Check this laptop’s clock. You can add the host: Fieldlink goes by the fingerprint. Have the certificate renewed.',
  ],
} as const satisfies Record<string, Sentence>;
