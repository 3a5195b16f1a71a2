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
} as const satisfies Record<string, Sentence>;
