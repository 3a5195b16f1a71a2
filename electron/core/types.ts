import type { CheckedInput, MethodName, Output } from '#shared/contract/methods.ts';
import type { AppState, Capabilities, TopicName, Topics } from '#shared/contract/topics.ts';
import type { HostScreen } from '#shared/model/host-screen.ts';
import type { Result } from '#shared/model/result.ts';
import type { Patience } from '../http/patience.ts';
import type { Clock } from '../vault/idle.ts';
import type { Keychain } from '../vault/keys.ts';

/** What the emulated site hands over when the app itself started it; core cannot tell its hosts from real ones. */
export interface StartedSite {
  readonly hosts: readonly { id: string; url: string; ip: string; port: number; certSha256: string }[];
  readonly username: string;
  readonly password: string;
  /** Its console, and what a technician is given for it. */
  readonly palette: {
    readonly url: string;
    readonly certSha256: string;
    readonly apiKey: string;
    readonly projectUid: string;
    readonly registrationToken: string;
  };
  /** What only Local UI can do: a cluster of this host and those that it leads. Null, or why not. */
  createCluster(hostId: string): string | null;
  /** What only somebody before it can do: it is switched on with this file `user-data`. Null, or why not. */
  boot(hostId: string, userData: string): Promise<string | null>;
  /** What stands on its screen. */
  screen(hostId: string): Promise<HostScreen>;
  close(): Promise<void>;
}

export interface CoreDeps {
  readonly dataDir: string;
  readonly shell: AppState['shell'];
  readonly version: string;
  readonly build: string;
  readonly capabilities: Capabilities;
  /** False: pins and settings are read but never written, and there is no vault (CLI without a passphrase). */
  readonly remember: boolean;
  /** Loaded on demand by the shell; core never imports the site. Null where the shell offers no demo. */
  readonly demoSite: ((hosts: number) => Promise<StartedSite>) | null;
  /** How long to wait for slow and rebooting hosts; `usualPatience` unless the caller has reason. */
  readonly patience?: Patience;
  /** Another Fieldlink has taken over the folder: nothing is written over what that one wrote. */
  readonly isLost?: () => boolean;
  readonly clipboard?: SystemClipboard;
  /** Opens an https page in a browser, where the shell itself can (`opensPages`); rejects when there is none. */
  readonly openPage?: (url: string) => Promise<unknown>;
  /** Whether a page may have the camera and the clipboard just now, where the shell itself decides that. */
  readonly onCameraWanted?: (isWanted: boolean) => void;
  /** Where the shell has the laptop's own; else a passphrase locks the vault. */
  readonly keychain?: Keychain;
  /** Where the system tells of it; else the clocks do. */
  readonly power?: Power;
  /** Tells when nobody has worked for a while; the system's own unless the caller has reason. */
  readonly clock?: Clock;
}

/** The system's clipboard, where the shell is allowed to use it. */
export interface SystemClipboard {
  read(): Promise<string>;
  write(text: string): Promise<void>;
  clear(): void;
}

/** That the laptop goes to sleep, and that it is awake again. */
export interface Power {
  onSuspend(fn: () => void): unknown;
  onResume(fn: () => void): unknown;
}

/** `topic.read` is answered by the bridge's hub, which owns revisions. */
export type CoreMethod = Exclude<MethodName, 'topic.read'>;

export interface Core {
  /** Input must already have passed the contract's schema: the bridge's gate does that. */
  call<M extends CoreMethod>(method: M, input: CheckedInput<M>): Promise<Result<Output<M>>>;
  read<T extends TopicName>(topic: T): Topics[T];
  /** Called after every change of the topic; coalescing is the hub's work. Returns its own off-switch. */
  subscribe(topic: TopicName, onChange: () => void): () => void;
  /** Files that the laptop's system gives to the app, as absolute paths: they wait in the topic `app` for a person. */
  handOver(paths: readonly string[]): void;
  /** Signs out of every host, stops the demo site, ends every timer and socket. Bounded: 1.5 s. */
  close(): Promise<void>;
}

export type Handlers = { [M in CoreMethod]: (input: CheckedInput<M>) => Promise<Result<Output<M>>> };
