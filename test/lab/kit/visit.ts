import type { PaletteAccess } from '#electron/demo-site/palette/console.ts';
import type { QueueState } from '#shared/model/queue.ts';
import type { LabSite } from './site.ts';

/** What somebody with a laptop is told before one start of Fieldlink. */
export interface VisitPlan {
  readonly dataDir: string;
  readonly passphrase: string;
  /** HOST:PORT of the console, by name. */
  readonly endpoint: string;
  readonly palette: PaletteAccess;
  /** On site: the hosts there, those that are to be registered by their IDs, and the one that a cluster is to be made of. */
  readonly site: Pick<LabSite, 'hosts' | 'username' | 'password'>;
  readonly toRegister: readonly string[];
  readonly toCluster: string;
  /** The sealed file, base64. */
  readonly file: string;
}

/** An entry of the queue, as comparable words. */
export interface Waiting {
  readonly id: string;
  readonly kind: string;
  readonly state: QueueState;
  readonly code: string | null;
}

export interface OnSite {
  readonly found: readonly string[];
  readonly linked: readonly (string | null)[];
  readonly queue: readonly Waiting[];
  readonly file: string;
  readonly count: number;
  /** IP packets that the kernel had no route for, since Fieldlink started. */
  readonly withoutRoute: number;
}

export interface AtConsole {
  readonly imported: { readonly added: number; readonly known: number; readonly count: number };
  /** Before somebody says that it goes from here, and what is in the console then. */
  readonly before: readonly Waiting[];
  readonly thereBefore: readonly string[];
  readonly after: readonly Waiting[];
  /** In the console: edge hosts by ID, tokens by name, clusters by name. */
  readonly there: readonly string[];
  readonly importedAgain: { readonly added: number; readonly known: number; readonly count: number };
}
