import type { Sessions } from '../hosts/sessions.ts';
import type { LinkDeps } from '../link/deps.ts';
import type { Digests } from './digest.ts';

export interface ContentDeps extends LinkDeps {
  readonly sendForm: Sessions['sendForm'];
  readonly digests: Digests;
}

/** What is to be sent, and where. */
export interface Errand {
  /** Key of the host that takes it. */
  readonly leader: string;
  readonly file: string;
  readonly signature: string | null;
  readonly replace: boolean;
}
