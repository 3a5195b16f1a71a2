/** The main menu, in the vendor's own words (design §7). The slug is what the address bar shows. */
export const views = [
  { slug: 'hosts', label: 'Hosts' },
  { slug: 'linked-edge-hosts', label: 'Linked Edge Hosts' },
  { slug: 'settings', label: 'Settings' },
  { slug: 'registration', label: 'Registration' },
  { slug: 'console', label: 'Console' },
  { slug: 'session', label: 'Session' },
] as const;

/** What is about Fieldlink itself: at the foot of the menu. */
export const asides = [
  { slug: 'help', label: 'Help' },
  { slug: 'about', label: 'About' },
] as const;

export const allViews = [...views, ...asides];

export type ViewSlug = (typeof allViews)[number]['slug'];
