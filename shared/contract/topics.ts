import type { Fault } from '../model/result.ts';
import type { HostRecord } from '../model/host.ts';
import type { JournalState } from '../model/journal.ts';
import type { LabelMeasures } from '../model/labels/measures.ts';
import type { ConsoleState } from '../model/palette.ts';
import type { OpenedFile } from '../model/opened.ts';
import type { PairingRecord } from '../model/pairing.ts';
import type { QueueEntry } from '../model/queue.ts';
import type { RegistrationSite } from '../model/registration-site.ts';
import type { Run } from '../model/run.ts';
import type { LookState } from '../model/sweep.ts';
import type { VaultView } from '../model/vault.ts';
import type { Changes } from './since.ts';

/** What this shell can do; views ask this and never which shell they run in. */
export interface Capabilities {
  /** The shell itself can take a secret off the clipboard again when it dies. */
  readonly clipboardClear: boolean;
  /** The shell itself opens pages of a console in a browser; else the page has links of its own. */
  readonly opensPages: boolean;
}

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** How long nobody needs to have done anything for the vault to lock itself. */
  readonly lockAfterMinutes: number;
  /** Where the technician is, in the technician's words; '' when not told. */
  readonly siteName: string;
  /** What QR codes of hosts say (`qrPayload`); '' for the bare ID. */
  readonly qrTemplate: string;
  /** What the printer of this laptop makes of a label sheet. */
  readonly labelMeasures: LabelMeasures;
}

/** What Fieldlink runs on. */
export interface Runtime {
  readonly node: string;
  /** Null in the web shell, whose window is a browser that only the page knows. */
  readonly electron: string | null;
  readonly chromium: string | null;
  /** With version and processor. */
  readonly system: string;
}

export interface AppState {
  readonly version: string;
  readonly build: string;
  readonly shell: 'desktop' | 'web' | 'cli' | 'test';
  readonly capabilities: Capabilities;
  readonly settings: Settings;
  /** Present while the demo site runs: a fixed mark stays on screen. */
  readonly demo: { readonly hosts: number } | null;
  /** User name of the account of the whole site, of this session or remembered; the password never leaves the core. */
  readonly siteUsername: string | null;
  readonly vault: VaultView;
  /** The quiet look for hosts that are plugged in. */
  readonly look: LookState;
  /** Trouble on this laptop (a damaged file set aside, a file not saved). */
  readonly troubles: readonly Fault[];
  readonly dataDir: string;
  /** Files that the laptop's system handed over, the one that waits longest first. */
  readonly opened: readonly OpenedFile[];
  readonly runtime: Runtime;
}

export interface Topics {
  readonly app: AppState;
  readonly hosts: readonly HostRecord[];
  readonly runs: readonly Run[];
  /** Tells that lines came, not which: `journal.read` gives those that are wanted. */
  readonly journal: JournalState;
  /** Pairing requests that this laptop made, the newest first. */
  readonly pairings: readonly PairingRecord[];
  readonly console: ConsoleState;
  /** What waits for a console, in the order of sending, and what became of it. */
  readonly queue: readonly QueueEntry[];
  /** That hosts are registered at, by name. */
  readonly sites: readonly RegistrationSite[];
}

export type TopicName = keyof Topics;
export const topicNames = [
  'app',
  'hosts',
  'runs',
  'journal',
  'pairings',
  'console',
  'queue',
  'sites',
] as const satisfies readonly TopicName[];

/**
 * The whole of a topic at a revision. Events carry the revision only; the client then pulls this, so a slow or hidden
 * page never queues old states. Compare revisions by inequality: a restarted core counts anew.
 */
export type Snapshot = {
  [T in TopicName]: { readonly topic: T; readonly rev: string; readonly data: Topics[T] };
}[TopicName];
export type SnapshotOf<T extends TopicName> = Extract<Snapshot, { topic: T }>;

/** The same of the hosts for a client that has them as of revision `since`: what changed only. */
export interface HostsSince extends Changes<HostRecord> {
  readonly topic: 'hosts';
  readonly rev: string;
  readonly since: string;
}
