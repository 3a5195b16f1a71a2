import type { Host, HostState, Link } from '#electron/demo-site/types.ts';
import { untouched } from '#electron/demo-site/untouched.ts';

export const hostState = (changes: Partial<HostState> = {}): HostState => ({
  id: 'edge-a',
  index: 0,
  ip: '127.77.0.1',
  port: 5080,
  key: '',
  cert: '',
  jwtSecret: '',
  createdAt: 0,
  ...untouched,
  ntpServers: [],
  ...changes,
});

export const facts = (
  changes: Partial<HostState> = {},
  faults: Host['faults'] = {},
): Pick<Host, 'state' | 'faults'> => ({
  state: hostState(changes),
  faults,
});

export const leader = { id: 'edge-l', ip: '127.77.0.9', port: 5080 };
export const follower = {
  id: 'edge-f',
  ip: '127.77.0.2',
  port: 5080,
  secret: 's',
  state: 'linked',
  since: 0,
} as const;
export const linkIn = (state: Link['state']): Link => ({
  leader,
  secret: 's',
  state,
  since: 0,
  errorMessage: null,
  fellows: [{ id: 'edge-g', ip: '127.77.0.3', port: 5080 }],
});
