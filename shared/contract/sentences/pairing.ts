import type { Sentence } from './sentence.ts';

/** Pairing on the side of the hosts: what speaks against it, the request, its withdrawal. */
export const pairingSentences = {
  'endpoint-empty': [
    'No Palette endpoint is given.',
    'The hosts have to know which Palette to ask.',
    'Type it like api.spectrocloud.com, or HOST:PORT of your own Palette.',
  ],
  'endpoint-unprintable': [
    'The endpoint holds characters that cannot be seen.',
    'It was copied from a document that hides some in its text.',
    'Type it by hand, like api.spectrocloud.com.',
  ],
  'endpoint-spaces': [
    '“{endpoint}” has a space or a line break in it.',
    'Something was pasted along, or the address broke in two.',
    'Type it in one piece, like api.spectrocloud.com.',
  ],
  'endpoint-scheme': [
    '“{endpoint}” begins with a scheme.',
    'The vendor takes the bare name of the endpoint; an address was pasted from a browser.',
    'Leave out what stands before the name and after it: {clean}.',
  ],
  'endpoint-path': [
    '“{endpoint}” has more than a host name and a port.',
    'A path, a login or a question was pasted along.',
    'Leave it out: {clean}.',
  ],
  'endpoint-port': [
    '“{port}” is not a port.',
    'Ports are numbers from 1 to 65535.',
    'Type HOST:PORT, or the host alone for port 443.',
  ],
  'endpoint-invalid': [
    '“{endpoint}” is not the name of a host.',
    'Names have letters, digits, dots and dashes; an IPv6 address stands in brackets.',
    'Type it like api.spectrocloud.com, 10.10.0.5:443 or [fd00::5]:443.',
  ],
  'registration-token-empty': [
    'No registration token is given.',
    'Palette takes requests only from whom it has given one to.',
    'In Palette open Tenant Settings, Registration Tokens, copy one and paste it here.',
  ],
  'registration-token-broken': [
    'The registration token has a line break in it.',
    'It was copied from a text that wraps, or more than the token was copied.',
    'Copy it in Palette by its copy button, and paste it in one line.',
  ],
  'registration-token-spaced': [
    'The registration token has a blank in it.',
    'Words beside it were copied along, or two tokens.',
    'Copy it in Palette by its copy button.',
  ],
  'registration-token-unprintable': [
    'The registration token holds characters that no token has.',
    'It was copied from a document that changes quotes and dashes, or hides characters.',
    'Copy it in Palette by its copy button.',
  ],
  'registration-token-too-long': [
    'That is longer than any registration token (at most {longest} characters).',
    'A file or another text was pasted in its place.',
    'Copy the token in Palette by its copy button.',
  ],
  'pairing-central': [
    '{host} is centrally managed already.',
    'Its cluster was paired, or it was installed for Palette.',
    'Nothing to do here: manage it in Palette.',
  ],
  'pairing-paired': [
    'The cluster of {host} is paired (pairing ID {id}).',
    'Palette has accepted its request.',
    'Nothing to do here: manage it in Palette, under Clusters.',
  ],
  'pairing-pending': [
    'The cluster of {host} asks {endpoint} already (pairing ID {id}).',
    'The request was sent earlier, by this laptop or another one, and nobody has decided it in Palette.',
    'Have it accepted there, or use Cancel Pairing Request first.',
  ],
  'pairing-no-cluster': [
    '{host} is not part of a cluster.',
    'A local cluster is what is paired; single hosts are registered instead.',
    'Create the cluster in Local UI first, or view another host.',
  ],
  'pairing-worker': [
    '{host} is a worker of its cluster.',
    'Only control-plane nodes speak for a cluster.',
    'Sign in to one of these and view it: {others}.',
  ],
  'pairing-role-untold': [
    '{host} does not tell whether it is a control-plane node.',
    'Its agent is older, or leaves that out.',
    'If it refuses, view another node of the cluster.',
  ],
  'pairing-cluster-not-running': [
    'Cluster {cluster} is not Running but {state}. {reason}',
    'It is being created, changed or deleted, or has failed.',
    'Wait until Local UI shows it Running, then check again.',
  ],
  'pairing-cluster-unhealthy': [
    'Cluster {cluster} is not healthy: {reason}',
    'A node or a part of it does not work.',
    'Mend it in Local UI, then check again: Palette takes over healthy clusters only.',
  ],
  'pairing-nodes-unhealthy': [
    'Not healthy: {nodes}.',
    'These nodes are off, cut off, or still starting.',
    'Bring them back, then check again: every node has to be healthy.',
  ],
  'pairing-health-untold': [
    'Nobody tells whether these are healthy: {nodes}.',
    'The agent is older, or has not looked yet.',
    'Look at the nodes in Local UI before you send.',
  ],
  'pairing-multi-node': [
    'Cluster {cluster} has {nodes} nodes.',
    'The vendor lists a known issue: clusters of several nodes may not be supported when they move to central management.',
    'Ask Spectro Cloud for your version before you send: this cannot be taken back once it is accepted.',
  ],
  'pairing-not-verified': [
    'Not every host of the cluster reaches {endpoint}: {message}',
    'DNS, a firewall, a proxy or the clock stands between a host and Palette, or the token is not valid there.',
    'Mend it at the hosts that are named, then verify again. Nothing has been sent.',
  ],
  'pairing-verify-refused': [
    '{host} did not verify the connection: {message}',
    'It does not take the endpoint or the token as they stand.',
    'Compare both with Palette, then verify again. Nothing has been sent.',
  ],
  'pairing-verify-untold': [
    '{host} cannot verify connections.',
    'Its agent is older than this operation.',
    'Ping {endpoint} from the hosts in Local UI, then send.',
  ],
  'pairing-verify-late': [
    '{host} did not say in time whether {endpoint} can be reached.',
    'A host of the cluster waits for an answer of Palette that a firewall drops, or Palette is slow.',
    'Allow the hosts to reach {endpoint}, then verify again. Nothing has been sent.',
  ],
  'pairing-refused': [
    '{host} refused the request: {message}',
    'The cluster, the token or the endpoint is not as it has to be; the words are the host’s own.',
    'Mend what they name and send again: nothing is pending.',
  ],
  'pairing-unreached': [
    '{host} did not get through to {endpoint}: {message}',
    'Palette is down, or DNS, a firewall or a certificate stands in between.',
    'Verify the connection, then send again: nothing is pending.',
  ],
  'pairing-unproved': [
    'Nobody knows yet whether {host} has sent the request.',
    'Its answer did not come: the connection broke, or it still waits for Palette.',
    'Do not send again: Fieldlink asks the host as soon as it answers.',
  ],
  'pairing-unsent': [
    '{host} has not sent the request.',
    'Fieldlink or the host was stopped before it was made.',
    'Send it again, with the token: Fieldlink keeps no token.',
  ],
  'pairing-waits': [
    'The hosts have not heard from {endpoint}: {message}',
    'Palette is down, or the way to it is cut. The request stands.',
    'Nothing is lost: the hosts ask again. Check their way to {endpoint} if it stays.',
  ],
  'pairing-none': [
    '{host} has no pairing request.',
    'It was withdrawn already, perhaps in Local UI or from another laptop.',
    'Look in Palette, under Clusters, whether an entry of it is left.',
  ],
  'pairing-untold': [
    '{host} does not tell whether it has a pairing request.',
    'Its agent failed to answer, or is older than pairing.',
    'Try again in a moment; if it stays, cancel the request in Local UI.',
  ],
  'pairing-not-pending': [
    'The request {id} is no longer pending: {status}.',
    'Palette or the host has ended it meanwhile.',
    'Nothing has to be cancelled; a new request can be sent.',
  ],
  'pairing-accepted': [
    'Too late to cancel: the cluster of {host} is paired (pairing ID {id}).',
    'It was accepted in Palette meanwhile, and that cannot be taken back.',
    'Manage it in Palette from now on.',
  ],
  'pairing-not-withdrawn': [
    '{host} has not cancelled the request {id}: {message}',
    'It is still pending at the host.',
    'Try again in a moment. Reject it in Palette if it stays.',
  ],
  'pairing-withdraw-unproved': [
    'Nobody knows yet whether {host} has cancelled the request {id}.',
    'The connection to it broke meanwhile.',
    'Fieldlink asks the host as soon as it answers. Look in Palette too: reject the request there if it is listed.',
  ],
} as const satisfies Record<string, Sentence>;
