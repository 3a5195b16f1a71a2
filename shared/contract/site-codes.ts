/** Of sites that hosts are registered at, and of their clusters (domain §1.16-1.17). */
export const siteCodes = [
  'site-nameless',
  'site-name-twice',
  'site-cluster-name',
  'site-cluster-shared',
  'site-endpoint-unset',
  'site-vip-invalid',
  'site-dns-invalid',
  'site-profile-unset',
  'site-profile-twice',
  'site-unreadable',
  'site-list-unreadable',
] as const;
