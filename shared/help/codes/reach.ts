import type { reachSentences } from '../../contract/sentences/reach.ts';
import type { HelpFor } from './code-help.ts';

export const reachHelp: HelpFor<typeof reachSentences> = {
  'address-invalid': 'searching',
  'subnet-invalid': 'searching',
  'subnet-ipv6': 'searching',
  'nowhere-to-look': 'searching',
  'entry-unreadable': 'searching',
  'entry-formula': 'searching',
  'list-too-long': 'searching',
  'announcements-unheard': 'searching',
  'subnet-too-large': 'searching',
  'subnet-not-private': 'searching',
  'connection-refused': {
    group: 'reaching',
    more: 'The machine is on and the network is right: it said no. Local UI listens on port 5080, unless `stylus.localUI.port` in its user data says otherwise, and only some minutes after the host was switched on.',
    steps: [
      'Wait until the console of the host shows the address of Local UI; a first start takes several minutes.',
      'Use the port that the console shows, as `10.10.0.21:5080`.',
      'If it shows none, Local UI is usually switched off in the user data of the host.',
    ],
    related: ['port-refused', 'connection-timeout'],
  },
  'connection-timeout': {
    group: 'reaching',
    more: 'Nothing came back at all, not even a no. That is how a machine looks that is off, that has another address, or that a firewall hides.',
    steps: [
      'Look at the host: is it on, does its network socket blink, which address does its console show?',
      'Choose **Why can’t I see my host?**: it tells “off or elsewhere” from “hidden by a firewall”.',
      'Connect laptop and host by one cable, with an address of the same network on the laptop.',
    ],
    related: ['port-filtered', 'no-arp-answer', 'no-route'],
  },
  'connection-lost': {
    group: 'reaching',
    done: 'The request may have arrived. Fieldlink asks the host again as soon as it answers, shows what is true, and repeats nothing by itself.',
    related: ['host-lost', 'answer-late'],
  },
  'no-route': {
    group: 'reaching',
    more: 'The laptop did not even send anything: it has no address in a network from which that host can be reached. Hosts that no DHCP serves need a laptop with an address set by hand.',
    steps: [
      'Plug the cable in and wait until the laptop shows the network as connected.',
      'Give the adapter of the laptop an address of the hosts’ network, with the same mask: for a host at `10.10.0.21`, for example `10.10.0.250` with `255.255.255.0`, if nobody else has that.',
      'Switch off Wi-Fi and VPN for the time on site: they may take the way.',
    ],
    related: ['network-missing', 'network-elsewhere', 'connection-timeout'],
  },
  'name-unknown': {
    group: 'reaching',
    more: 'Names need a DNS server that knows them, and on many sites there is none. An address works everywhere.',
  },
  'tls-failed': {
    group: 'reaching',
    more: 'Something answers on that port, and it is not what an edge host says. Switches, printers and UPS devices have web pages on many ports.',
    steps: [
      'Compare address and port with the console of the host. Local UI usually has 5080.',
      'Choose **Why can’t I see my host?**: it says what answers there, and looks for the host on other ports.',
      'Does a proxy or an inspecting firewall stand in between, connect the laptop to the hosts’ switch.',
    ],
    related: ['tls-too-old', 'plain-http', 'not-edge-host', 'wrong-port'],
  },
  'not-edge-host': {
    group: 'reaching',
    related: ['wrong-port', 'tls-failed'],
  },
  'answer-too-large': 'answers',
  'answer-garbled': 'answers',
  'answer-late': {
    group: 'answers',
    done: 'The host has the request and may have acted on it. Fieldlink asks until it is known, and repeats nothing by itself.',
    related: ['connection-lost'],
  },
  'host-error': 'answers',
  'host-lost': {
    group: 'reaching',
    more: 'Hosts are looked at while the page is open. After a reboot a host is back in some minutes; after its cluster was deleted it reboots too.',
    related: ['host-gone', 'duplicate-ip'],
  },
  'clock-skewed': 'clocks',
  'host-gone': 'reaching',
  'address-from-dhcp': 'clocks',
  'address-self-assigned': 'clocks',
  'sign-in-needed': 'signing-in',
  'sign-in-refused': {
    group: 'signing-in',
    more: 'The host takes any user of its own operating system, for example `kairos`, with the password that was set at its installation. Accounts of Palette do not work there.',
    done: 'One try was used up at this host, and none at any other: the rest of the site is not asked until one host has taken the account. Usually five failures lock a host for 15 minutes.',
    steps: [
      'Check caps lock, the keyboard layout, and that the user name is written small.',
      'Try the account at the console of the host. If that asks for a new password, the old one has expired: set a new one there first.',
      'Ask who installed the host which user its user data makes.',
    ],
    related: ['sign-in-delayed', 'sign-in-locked', 'sign-in-not-tried'],
  },
  'sign-in-delayed': {
    group: 'signing-in',
    more: 'From the third failure on, hosts usually answer later and later. This is meant to slow down guessing, and ends by itself.',
    related: ['sign-in-locked', 'sign-in-refused'],
  },
  'sign-in-locked': {
    group: 'signing-in',
    more: 'After usually five failures in a row a host takes no password for 15 minutes, not even the right one. Failures from Local UI and from other laptops count too.',
    done: 'Nothing was tried after the host said so. The other hosts of the site are not locked: each counts for itself.',
    steps: [
      'Wait a quarter of an hour without trying, and keep others from trying.',
      'Meanwhile find out the right account, from whoever installed the host.',
      'Do not reboot the host for it if a cluster runs there.',
    ],
    related: ['sign-in-refused', 'sign-in-delayed'],
  },
  'sign-in-not-tried': {
    group: 'signing-in',
    done: 'Nothing was sent to this host, and none of its tries was used up.',
    related: ['sign-in-refused'],
  },
  'session-expired': 'signing-in',
  'no-account': 'signing-in',
};
