/** The main menu, in the vendor's own words (design §7). The slug is what the address bar shows. */
export const views = [
  { slug: 'hosts', label: 'Hosts' },
  { slug: 'linked-edge-hosts', label: 'Linked Edge Hosts' },
  { slug: 'settings', label: 'Settings' },
  { slug: 'registration', label: 'Registration' },
  { slug: 'console', label: 'Console' },
  { slug: 'session', label: 'Session' },
] as const;

export type ViewSlug = (typeof views)[number]['slug'];
