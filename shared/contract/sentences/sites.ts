import type { Sentence } from './sentence.ts';

/** Sites that hosts are registered at, and their clusters. */
export const siteSentences = {
  'site-nameless': [
    'The site has no name.',
    'It is chosen from a list by its name.',
    'Type what people on site call the place.',
  ],
  'site-name-twice': [
    'There is a site “{site}” already.',
    'Two of one name could not be told apart.',
    'Choose another name, or edit the site that is there.',
  ],
  'site-cluster-name': [
    '“{cluster}” cannot be the name of a cluster.',
    'It becomes part of names on the network.',
    'Use small letters, digits and -, a letter first and no - at the end, at most 63 of them.',
  ],
  'site-cluster-shared': [
    'Site “{site}” has the cluster “{cluster}” too.',
    'Hosts of both places would be in one cluster.',
    'Leave it so only if that is meant.',
  ],
  'site-endpoint-unset': [
    'Site “{site}” has no VIP and no DNS name, so its cluster cannot be created from here.',
    'A control plane needs an address of its own.',
    'Hosts can join a cluster that is there. To create it, type a free address of that network, or a DNS name.',
  ],
  'site-vip-invalid': [
    '“{host}” is no IP address.',
    'A VIP is an address, or it was typed with a slip.',
    'Type an address of that network that nobody has, or choose DNS.',
  ],
  'site-dns-invalid': [
    '“{host}” is no DNS name.',
    'It has characters that no name has, or it is an address.',
    'Type a name such as cluster.example.com, or choose VIP for an address.',
  ],
  'site-profile-unset': [
    'Site “{site}” has no infrastructure profile, so its cluster cannot be created from here.',
    'That profile says which system and which Kubernetes a cluster has.',
    'Hosts can join a cluster that is there. To create it, choose a profile of type infra or full.',
  ],
  'site-profile-twice': [
    'The profile {profile} is chosen twice.',
    'A cluster has each profile once.',
    'Take one of them away.',
  ],
  'site-unreadable': [
    '{place} of the list is no site: {why}.',
    'A column is missing or has moved, or it was changed by hand.',
    'Mend it and import the list again: what has been read stays.',
  ],
  'site-list-unreadable': [
    'That is no list of sites: {why}.',
    'Another file was chosen, or it was damaged on its way.',
    'Take JSON that Fieldlink exported, YAML of the same form, a CSV file with headings such as name, cluster and vip, or the option texts of the sample app.',
  ],
  'site-cluster-taken': [
    'The project has a cluster “{cluster}” already.',
    'Somebody else made it, in Palette or from another laptop.',
    'Let the host join it, if it is the cluster of this site; else give the cluster of the site another name.',
  ],
  'site-cluster-going': [
    'The cluster “{cluster}” is being deleted.',
    'Somebody deleted it in Palette, or undid what made it. Palette needs a while for that.',
    'Wait until it is gone from Clusters, and send again.',
  ],
  'site-cluster-gone': [
    'The cluster “{cluster}” is not in the project any more.',
    'It was deleted meanwhile.',
    'Send again, and it is made anew if the entry says so.',
  ],
  'site-cluster-absent': [
    'There is no cluster “{cluster}” in the project yet, so the host cannot join it.',
    'The host that is to create it has not called in, or nobody has created it in Palette.',
    'Nothing to do if that is on its way: this goes on by itself. Else register a control plane host at the site first.',
  ],
  'site-control-plane-even': [
    'The cluster “{cluster}” would have {count} control plane hosts.',
    'Palette keeps their number odd, so that they can agree among each other.',
    'Register this host as a worker, or add two control plane hosts at once in Palette.',
  ],
  'site-endpoint-in-use': [
    'Another cluster has {host} already.',
    'It was given away twice, or an older cluster still has it.',
    'Type another free address in the site, or delete the old cluster in Palette; then send again.',
  ],
  'site-endpoint-refused': [
    'Palette does not take {host} as the address of a cluster: {message}',
    'It is the address of a host, or was typed with a slip.',
    'Correct it in the site, edit the entry, and send again.',
  ],
  'site-pools-refused': [
    'Palette does not take the hosts of “{cluster}” so: {message}',
    'Somebody changed the cluster at the same moment, or its control plane would not be odd.',
    'Look at its nodes in Palette, and send again.',
  ],
  'site-profiles-refused': [
    'Palette does not take the profiles of the cluster “{cluster}”: {message}',
    'A cluster has one infrastructure profile, and add-on profiles beside it.',
    'Correct the profiles of the site, edit the entry, and send again.',
  ],
  'site-profile-gone': [
    'Palette does not have a profile of the cluster “{cluster}” any more ({profile}).',
    'It was deleted since the site was made, or it is in another project.',
    'Choose another one in the site, edit the entry, and send again.',
  ],
  'site-host-in-use': [
    'The host {id} is in use by the cluster {cluster}.',
    'It joined another one, or has not quite left its last one.',
    'If that is not meant, take it out of that cluster in Palette, and send again when it is Ready.',
  ],
  'site-host-not-ready': [
    'The host {id} is not ready.',
    'It has not called in, or Palette does not reach it.',
    'Switch it on, check its network and its registration token, and send again.',
  ],
  'site-refused': [
    'Palette has something against the cluster “{cluster}”: {message}',
    'These are its own words, from its check before anything is made.',
    'Correct the site, edit the entry, and send again.',
  ],
  'site-not-shown': [
    'Palette took the change for “{cluster}”, and does not show it.',
    'It needs a moment, or somebody changed the cluster at the same time.',
    'It is looked at again by itself. If it stays so, look at the cluster in Palette.',
  ],
  'site-joined-already': [
    'The host {id} is in the cluster “{cluster}” already (state {state}).',
    'It was put there before, in Palette or from another laptop.',
    'Nothing to do.',
  ],
  'site-undo-shared': [
    'The cluster “{cluster}” has hosts that others added: {count}. It is not deleted.',
    'They joined it after it was made.',
    'Take those out first, or leave the cluster as it is.',
  ],
  'site-undo-waits': [
    'Palette has not let go of the host {id} yet (cluster {cluster}).',
    'Taking a host out of a cluster, or deleting one, can take it 25 minutes.',
    'Choose Undo again later: what is gone already is not touched.',
  ],
} as const satisfies Record<string, Sentence>;
