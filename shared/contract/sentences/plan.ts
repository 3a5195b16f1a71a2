import type { Sentence } from './sentence.ts';

/** What a plan finds before anything is touched. */
export const planSentences = {
  'fact-untold': [
    '{host} does not tell its {fact}.',
    'Its agent is older, or leaves that out.',
    'Look at its console or Local UI if it matters here. It can be linked meanwhile.',
  ],
  'multi-node-untold': [
    'No host tells whether stylus.enableMultiNode is on.',
    'The API has no field for it, and it is off unless the user data switches it on.',
    'It has to be true in the user data of every host. Where it is off, that host refuses and nothing changes on it.',
  ],
  'agent-versions-differ': [
    'The hosts run different agent versions: {versions}.',
    'Some were installed or updated at another time.',
    'They can be linked. Bring them to one version before you create a cluster.',
  ],
  'network-differs': [
    '{host} is not in the network of the leader: {ours} here, {theirs} there.',
    'The vendor asks for one network; a router or VLAN lies in between, or a mask is wrong.',
    'Move one of the two, or correct its mask. It can be linked if the hosts reach each other all the same.',
  ],
  'leader-unreached': [
    '{host} cannot reach the leader at {endpoint}: {words}.',
    'A firewall, a VLAN or a managed switch stops traffic from host to host, even where this laptop reaches both.',
    'Allow TCP {endpoint} from this host, or move its cable, then check again. If only pings are blocked, tick it all the same.',
  ],
  'leader-unpinged': [
    '{host} has not told whether it reaches the leader. Its words: {words}',
    'Its agent has no ping, or did not answer in time.',
    'Check again. It can be linked all the same: a link that cannot reach the leader fails and changes nothing.',
  ],
  'clock-off-leader': [
    'The clock of {host} is {by} {direction} the leader’s.',
    'An empty battery, or NTP servers it cannot reach.',
    'Set NTP servers in Local UI. It can be linked, but a cluster may not accept its certificates.',
  ],
} as const satisfies Record<string, Sentence>;
