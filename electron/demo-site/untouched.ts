import { untroubled } from './throttle.ts';
import type { HostState } from './types.ts';

/** What a host remembers that nothing has happened to since it was installed. */
export const untouched = {
  signedInBefore: false,
  throttle: untroubled,
  revoked: {},
  issuing: null,
  link: null,
  followers: {},
  wasLinked: false,
  cluster: null,
  pairing: null,
  userData: null,
  contents: [],
} as const satisfies Partial<HostState>;
