import type { Sentence } from './sentence.ts';

/** Linking, unlinking and leader removal. */
export const linkSentences = {
  'not-read-yet': [
    '{host} has not been read yet.',
    'Fieldlink has just signed in to it.',
    'Wait a moment; its details appear by themselves.',
  ],
  'same-host': [
    'A host cannot be linked to itself.',
    'Leader and follower are the same host.',
    'Pick another leader.',
  ],
  'mode-not-local': [
    '{host} is centrally managed.',
    'Palette manages it, so it refuses whatever would change it from here; linking needs stylus.managementMode: local.',
    'Manage it in Palette. Only an installation with that line in its user data makes it local again.',
  ],
  'host-type-differs': [
    '{host} is of another deployment mode ({ours}) than the leader ({theirs}).',
    'All hosts of a group must be deployed the same way: appliance mode or agent mode.',
    'Link it to a leader of its own kind.',
  ],
  'os-differs': [
    '{host} runs {ours}, the leader {theirs}.',
    'In agent mode all hosts of a group must run the same operating system.',
    'Link it to a leader with the same system.',
  ],
  'in-cluster': [
    '{host} is part of a cluster.',
    'A host that runs a cluster cannot become a follower.',
    'Delete that cluster or remove the host from it first.',
  ],
  'still-leader': [
    '{host} is itself a leader (followers: {followers}).',
    'It generates link tokens; a leader cannot become a follower.',
    'Unlink its followers, then use Stop token generation on it.',
  ],
  'already-linked': [
    '{host} is already linked to {leader}.',
    'Both hosts list each other.',
    'Nothing to do.',
  ],
  'linked-elsewhere': [
    '{host} is already linked to a leader ({leader}).',
    'A host can follow one leader only.',
    'Unlink it first.',
  ],
  'is-follower': [
    '{host} is a follower of {leader}.',
    'Only leaders and unlinked hosts generate link tokens.',
    'Use its leader, or unlink this host first.',
  ],
  'token-empty': [
    'There is no token.',
    'The field is empty or holds blanks only.',
    'On the leader, press Generate token, then Copy, and paste it here.',
  ],
  'token-not-base64': [
    'That is not a link token.',
    'A link token is one piece of base64 text; something is missing or was added while copying.',
    'Copy it again from the leader’s token card.',
  ],
  'token-too-long': [
    'That is far too long for a link token ({length} characters).',
    'Something else was on the clipboard.',
    'Copy the token again from the leader’s token card.',
  ],
  'token-expired': [
    'The link token has expired.',
    'A token lives two minutes; the leader makes the next one by itself.',
    'Copy the token the leader shows now, or use Link to leader, which always takes a fresh one.',
  ],
  'token-own': [
    'This token was made by {host} itself.',
    'A host cannot be linked to itself.',
    'Copy the token from the host that shall lead.',
  ],
  'token-names-other-leader': [
    'The token names {named}, which is none of the leader’s addresses ({known}). Nothing was sent.',
    'It comes from another host, or the leader’s address has changed.',
    'Generate the token again on the leader you mean; check its management interface.',
  ],
  'token-opaque': [
    'Fieldlink cannot read which leader this token names.',
    'Its form is not documented, so it cannot be compared with a host you trust.',
    'Link with it only if you took it from the right leader yourself.',
  ],
  'token-leader-unknown': [
    'The token names the leader {named}, which is no host you have trusted here.',
    'The leader has not been added to Fieldlink, or the token comes from somewhere else.',
    'Add and trust that leader first. Link anyway only if you took the token from it yourself.',
  ],
  'leader-token-refused': [
    'Fresh link tokens of {leader} were refused at two hosts.',
    'Its tokens die before they are used: the network is too slow for them, or its clock jumps.',
    'Check the leader’s clock and the way to it; then Stop token generation on it, and link again.',
  ],
  'token-unavailable': [
    'The leader {leader} gave no link token: {message}',
    'Multi-node may be off on it, or it is not allowed to lead.',
    'Read the host’s own words above. Check stylus.enableMultiNode on the leader.',
  ],
  'link-refused': [
    '{host} refused the link: {message}',
    'The host checked the request and did not accept it.',
    'Read the host’s own words above; if it speaks of the token, link again with a fresh one.',
  ],
  'link-failed': [
    '{host} could not link: {message}',
    'Most often the follower cannot reach the leader on port 5080, or the two differ in mode or system.',
    'Check the network between the two hosts, not only from this laptop, then link again.',
  ],
  'link-unfinished': [
    '{host} has not finished linking ({status}).',
    'It is still working, or hangs half way.',
    'Wait and refresh. If it stays, unlink it on both ends and link again.',
  ],
  'link-one-sided': [
    'Only one end of the link is there: {present} lists the other, {missing} does not.',
    'One host lost the link while it was made, for example by a reboot.',
    'Unlink it on the end that lists it, then link again.',
  ],
  'leader-gone': [
    'The leader {leader} is not reachable, so the link could not be proved.',
    'It rebooted or its network is cut.',
    'Wait until it answers; Fieldlink then shows whether the link is there.',
  ],
  'link-unproved': [
    '{host} says it is linked (leader {leader}); the leader’s side could not be checked.',
    'You are not signed in to that leader here.',
    'Add and sign in to the leader, or look at its Linked Edge Hosts table.',
  ],
  'not-done': [
    'Nothing has changed at {host}.',
    'Fieldlink was stopped before the host did it.',
    'Retry failed does it now.',
  ],
  interrupted: [
    'Fieldlink was stopped before it heard how this ended at {host}.',
    'The laptop lost power, or Fieldlink was ended while it worked.',
    'Sign in there and at its leader: Fieldlink then asks both and shows what is true.',
  ],
  'journal-not-written': [
    'Nothing was done: Fieldlink could not write down what it was about to do ({reason}).',
    'The disk of this laptop is full, or the data folder is read-only.',
    'Free some space or make the folder writable, then do it again (in a run: Retry failed). What was done before stands.',
  ],
  'not-linked': [
    '{host} is not linked to that host.',
    'It was unlinked meanwhile, or never linked.',
    'Refresh; nothing to do.',
  ],
  'peer-in-use': [
    '{host} is In-Use by a cluster.',
    'A host that a cluster uses cannot be unlinked.',
    'Scale the cluster down first: Local UI, Cluster, Nodes, delete the node (15–25 minutes). Then unlink.',
  ],
  'unlink-refused': [
    '{host} refused to unlink: {message}',
    'The host checked the request and did not accept it.',
    'Read the host’s own words above.',
  ],
  'half-unlinked': [
    'Only one end was unlinked: {still} still lists the other.',
    'That host was out of reach when the other end let go.',
    'Unlink it on that host too.',
  ],
  'unlink-unverified': [
    'Unlinked on {host}; the other end could not be asked.',
    'It is off, out of reach or not signed in, and may still list this host.',
    'When it is back, sign in to it and unlink it there too if it still shows the link.',
  ],
  'not-leader': ['{host} is not generating tokens.', 'It is not a leader.', 'Nothing to stop.'],
  'followers-remain': [
    '{host} still has followers ({followers}).',
    'A leader can step back only when no host follows it.',
    'Unlink its followers first.',
  ],
  'leader-in-cluster': [
    '{host} is part of an active cluster.',
    'In a cluster every control-plane node leads.',
    'Delete the cluster first.',
  ],
  'stop-in-local-ui': [
    'This click has to be made in the host’s own Local UI.',
    'The vendor publishes no operation for Stop token generation.',
    'Open {url}, Linked Edge Hosts, Stop token generation. Fieldlink checks the outcome afterwards.',
  ],
  'stop-refused': [
    '{host} refused to stop token generation: {message}',
    'It still has followers or is part of a cluster.',
    'Read the host’s own words above.',
  ],
  'move-left-behind': [
    '{host} does not answer and is left behind: {leader} lets it go, but nobody takes it in.',
    'It is off or out of reach, and keeps what it believes until it is back.',
    'When it is back, Linked Edge Hosts shows it as half-unlinked: repair, then link it to the new leader.',
  ],
  'leaders-disagree': [
    'The hosts of this group do not agree who leads.',
    'One of them was out of reach when a host was unlinked or a cluster deleted, and kept what it knew.',
    'Compare the claims. Unlink the host that is wrong, on its own page, then link it to the right leader.',
  ],
  'peer-unhealthy': [
    '{peer} is Unhealthy: {reason}',
    'Its leader says so, in its own words.',
    'Look at the host itself: its console, its network, its disk. Refresh when it is mended.',
  ],
  'content-not-synced': [
    'Content is Not Synced for {minutes} min: {peers}',
    'A first sync takes five minutes and more. Beyond ten it is most often the network between the hosts, or a full disk.',
    'Check that these hosts and the leader reach each other and have space. Sync goes on by itself.',
  ],
  'link-follower-only': [
    'Half-unlinked, known to the follower only: {hosts}.',
    'It was out of reach when its leader let it go, or lost power while it was linked.',
    'Repair (Linked Edge Hosts) unlinks at the follower, the end that still lists. Then link again where it belongs.',
  ],
  'link-leader-only': [
    'Half-unlinked, known to the leader only: {hosts}.',
    'The leader was out of reach when that host left, or the host was installed anew.',
    'Repair (Linked Edge Hosts) unlinks at the leader, the end that still lists. Then link again where it belongs.',
  ],
  'link-elsewhere': [
    'Stale at this leader, linked elsewhere by now: {hosts}.',
    'The leader was out of reach when that host was unlinked from it and linked to another.',
    'Repair (Linked Edge Hosts) removes the stale entry at this leader; the link to the other one stays.',
  ],
  'link-leader-follows': [
    'Stale, following a host that is a follower itself: {hosts}.',
    'It was out of reach when another host became the leader, for example when a cluster was deleted.',
    'Repair (Linked Edge Hosts) unlinks at the follower. Then link it to the leader of today.',
  ],
  'link-moved': [
    'Stale, listed at another address than its own: {hosts}.',
    'The IP address of a linked host cannot be changed; its lease ran out, or somebody changed it.',
    'Give it the listed address back, static or reserved. Or Repair (Linked Edge Hosts): it is unlinked; link it again.',
  ],
  'ends-unread': [
    'Only one end could be read of {count} of these links: {hosts}.',
    'Those hosts do not answer, or you are not signed in to them.',
    'Reach them and sign in to see both ends. One that is gone for good: Unlink here; should it come back, what it kept is shown.',
  ],
} as const satisfies Record<string, Sentence>;
