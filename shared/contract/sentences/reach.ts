import type { Sentence } from './sentence.ts';

/** Finding, reaching and signing in to a host. */
export const reachSentences = {
  'address-invalid': [
    '“{address}” is not an address.',
    'Fieldlink expects an IP address or host name, with an optional port.',
    'Type it like 10.10.0.21 or 10.10.0.21:5080, as the host’s console shows it.',
  ],
  'subnet-invalid': [
    '“{subnet}” is not a subnet.',
    'Fieldlink expects a network in CIDR form.',
    'Type it like 10.10.0.0/24.',
  ],
  'subnet-ipv6': [
    '{subnet} is an IPv6 network, and those are too large to try every address.',
    'Even the smallest has more addresses than can be asked in a lifetime.',
    'Type the IPv6 addresses of the hosts one by one, or listen for hosts that announce themselves.',
  ],
  'nowhere-to-look': [
    'There is nowhere to look yet.',
    'No network of this laptop is ticked, and no subnet, address or list is given.',
    'Tick a network or type a subnet like 10.10.0.0/24.',
  ],
  'entry-unreadable': [
    'Line {line} has neither an address nor an edge host ID.',
    'It is a heading, a remark or a slip.',
    'Correct the line if it matters; the others are taken.',
  ],
  'entry-formula': [
    'Line {line} is a formula of a spreadsheet.',
    'Fieldlink takes what is written and never works formulas out.',
    'In the spreadsheet, export the list as plain values.',
  ],
  'list-too-long': [
    'That list is longer than {most} lines.',
    'It is probably not a list of hosts, or covers more than one site.',
    'Take the part of it that is about this site.',
  ],
  'announcements-unheard': [
    'Fieldlink could not listen for hosts that announce themselves.',
    'Another program on this laptop keeps the mDNS port (UDP 5353) to itself, or a firewall forbids it.',
    'The subnets were searched all the same. Allow Fieldlink in the laptop’s firewall to listen too.',
  ],
  'subnet-too-large': [
    '{subnet} is too large to sweep ({size} addresses).',
    'A sweep covers at most a /16, so that it ends and does not flood the site.',
    'Sweep the part of it the hosts are in.',
  ],
  'subnet-not-private': [
    '{subnet} is not a private or link-local range: it belongs to the public internet.',
    'A digit may be wrong. Sweeping networks of strangers can be forbidden, and may be taken for an attack.',
    'Check the digits. If the network is yours, confirm that Fieldlink shall search it.',
  ],
  'connection-refused': [
    'Nothing listens at {address}.',
    'The laptop reached the machine, but Local UI is not running there (still booting, or another port).',
    'Wait until the host’s console shows its address, then try again; check the port.',
  ],
  'connection-timeout': [
    '{address} did not answer in time.',
    'The host is off, on another network, or a firewall drops port 5080.',
    'Check cable, power and that laptop and host are on the same network.',
  ],
  'connection-lost': [
    'The connection to {address} broke off.',
    'The host rebooted or the cable was pulled.',
    'Fieldlink keeps looking for it; try again when it is back.',
  ],
  'no-route': [
    'This laptop has no way to {address}.',
    'It has no address in that network, or the network adapter is down.',
    'Connect to the site’s network or give the laptop an address in it.',
  ],
  'name-unknown': [
    'The name {address} was not found.',
    'There is no DNS here that knows it.',
    'Use the IP address the host’s console shows.',
  ],
  'tls-failed': [
    '{address} answers, but not with a secure connection Fieldlink accepts ({reason}).',
    'It is another kind of service, or speaks TLS older than 1.2.',
    'Check the port; edge hosts serve Local UI on 5080.',
  ],
  'not-edge-host': [
    '{address} is not an edge host ({reason}).',
    'Something else runs on that port.',
    'Check address and port on the host’s console.',
  ],
  'answer-too-large': [
    '{address} sent an answer that is far too large; Fieldlink stopped reading.',
    'It is not an edge host, or its agent is faulty.',
    'Check the address. If it is the right host, restart its agent.',
  ],
  'answer-garbled': [
    '{address} sent an answer that cannot be read.',
    'Its agent is faulty, or a proxy in between changed the answer.',
    'Try again; if it stays, restart the host’s agent and connect without a proxy.',
  ],
  'answer-late': [
    '{address} took the request and did not answer in time.',
    'The host is overloaded or hangs; whether it acted is not known yet.',
    'Fieldlink asks it again by itself. If it stays, check the host’s console.',
  ],
  'host-error': [
    '{address} reported a fault ({status}): {message}',
    'The host could not do it.',
    'Read the host’s own words above; try again when it is mended.',
  ],
  'host-lost': [
    '{host} does not answer any more.',
    'It is off, rebooting, or the network to it is cut.',
    'Check power and cable; Fieldlink shows it again as soon as it answers.',
  ],
  'clock-skewed': [
    'The clock of {host} is {by} {direction} of this laptop’s.',
    'Its NTP servers are out of reach, or its battery is empty.',
    'Set NTP servers in Local UI before building a cluster; linking itself goes by the leader’s clock alone.',
  ],
  'host-gone': [
    '{host} did not answer the last scan.',
    'It is off, rebooting, on another address, or the network to it is cut.',
    'Check power and cable; the address it has now is on its console.',
  ],
  'address-from-dhcp': [
    'Address from DHCP: {host}.',
    'The address of a linked host must not change, and a lease can end at any reboot. The link would break.',
    'Before linking, reserve the address in the DHCP server, or set a static one in the host’s user data.',
  ],
  'address-self-assigned': [
    'Self-assigned address, because no DHCP server answered: {host}.',
    'It changes by itself, and the address of a linked host must not change.',
    'Connect the host to its network or set a static address in its user data, then find it again before linking.',
  ],
  'sign-in-needed': [
    'You are not signed in to {host}.',
    'This needs the host’s own user account.',
    'Sign in with a user of the host, then try again.',
  ],
  'sign-in-refused': [
    '{host} refused the user name or password. At most {triesLeft} tries are left before it locks.',
    'A typing slip, or this host has another account.',
    'Check caps lock and keyboard layout, then type it again. Fieldlink never retries by itself.',
  ],
  'sign-in-delayed': [
    '{host} did not look at that sign-in: it wants a pause of {seconds} seconds after wrong passwords.',
    'Hosts slow down after three wrong passwords, before they lock.',
    'Wait {seconds} seconds, check the password, then sign in again. This try did not count.',
  ],
  'sign-in-locked': [
    '{host} has locked sign-in.',
    'Too many wrong passwords: the vendor’s default is 5 within 15 minutes.',
    'Wait {minutes} minutes, then sign in with the right password. More tries only make it longer.',
  ],
  'sign-in-not-tried': [
    'Sign-in to {host} was not tried.',
    'Another host refused the account, so this one was spared a failed try.',
    'Correct the account and sign in again.',
  ],
  'session-expired': [
    'The session with {host} has ended.',
    'Sessions last two hours, and a host forgets them when it is reinstalled.',
    'Sign in again.',
  ],
  'no-account': [
    'There is no account to sign in with yet.',
    'You have not signed in to any host of this site in this session.',
    'Type user name and password.',
  ],
} as const satisfies Record<string, Sentence>;
