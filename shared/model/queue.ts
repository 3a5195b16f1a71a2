import type { RegistrationSite } from './registration-site.ts';
import type { Fault } from './result.ts';

/**
 * How far something is that waits for a console. `waiting`: not sent, with `fault` why it cannot be; `unknown`: it may have
 * been sent, and the console is asked before anything goes again; `created`: Palette has it, and
 * the host has not called in, or what `fault` says is not there; `already`: it was there before; `by-hand`: only a person can
 * do it, in the console; `handed-over`: a file with it was made or read, so that another laptop may send it; `undone`: taken
 * back.
 */
export const queueStates = [
  ...(['waiting', 'sending', 'unknown', 'created', 'already'] as const),
  ...(['refused', 'ready', 'by-hand', 'handed-over', 'undone'] as const),
] as const;
export type QueueState = (typeof queueStates)[number];

interface HostWork {
  /** vendor: edge host ID. */
  readonly hostId: string;
  /** Null: it is called by its ID. */
  readonly name: string | null;
  /** `key`, or `key:value`. */
  readonly tags: readonly string[];
  /** The key itself is in memory only, until it was sent. */
  readonly hasPairingKey: boolean;
}

/** What is decided about a pairing request (vendor: Pair Local Cluster with Palette). */
export type PairingDecision =
  | {
      readonly is: 'accept';
      readonly name: string;
      readonly description: string;
      readonly tags: readonly string[];
      readonly profileUids: readonly string[];
      /** vendor: **I understand**: only central management from then on. Said by whoever queues it, as it is sent unasked. */
      readonly understood: true;
    }
  | { readonly is: 'reject' };

/** What is to be done in a console. */
export type QueueWork =
  | ({ readonly kind: 'edge-host' } & HostWork)
  | ({
      readonly kind: 'site';
      /** As it was when it was queued. */
      readonly site: RegistrationSite;
      readonly pool: 'control-plane' | 'worker';
      /** Whether the cluster of the site is to be made, or is there already. */
      readonly how: 'create' | 'join' | 'either';
    } & HostWork)
  | {
      readonly kind: 'token';
      readonly name: string;
      readonly description: string;
      /** Epoch milliseconds. */
      readonly expiresAt: number;
    }
  | {
      readonly kind: 'pairing';
      readonly pairingId: string;
      readonly clusterName: string | null;
      readonly decision: PairingDecision;
    };
export type QueueKind = QueueWork['kind'];
export type WorkOf<K extends QueueKind> = Extract<QueueWork, { kind: K }>;

type Drafted<W> = W extends { hasPairingKey: boolean }
  ? Omit<W, 'hasPairingKey'> & { /** A secret. */ readonly pairingKey: string | null }
  : W;
/** The same as a person gives it. */
export type QueueDraft = Drafted<QueueWork>;

/** What was made in Palette: what is not made again, and what an undo takes back. */
export type Made =
  | { readonly is: 'edge-host'; readonly hostId: string }
  | { readonly is: 'cluster'; readonly uid: string; readonly name: string }
  | { readonly is: 'machine'; readonly clusterUid: string; readonly pool: string; readonly hostId: string }
  | { readonly is: 'token'; readonly uid: string };

/** Where it is done: by UID, else by name. With neither, in no project. */
export interface QueueProject {
  readonly uid: string | null;
  readonly name: string | null;
}

export interface QueueEntry<W extends QueueWork = QueueWork> {
  /** UUID: the same on every laptop that it travels to, and in Palette where there is room for it. */
  readonly id: string;
  /** HOST[:PORT] of the console that it goes to. */
  readonly endpoint: string;
  /** Null: the one that is chosen in the console when it is sent. */
  readonly project: QueueProject | null;
  readonly work: W;
  readonly state: QueueState;
  /** When `state` came to be: epoch milliseconds of this laptop. */
  readonly since: number;
  readonly fault: Fault | null;
  /** Of what was there already: the project that has it, as far as it was told. */
  readonly by: string | null;
  /** In the order in which it was made. */
  readonly made: readonly Made[];
  /** The laptop that it came from; null: this one. */
  readonly from: string | null;
}
export type EntryOf<K extends QueueKind> = QueueEntry<WorkOf<K>>;

export const isEdgeHost = (entry: QueueEntry): entry is EntryOf<'edge-host'> =>
  entry.work.kind === 'edge-host';

/** Nothing more happens to it by itself, except that it becomes `ready`. */
export const hasEnded = ({ state }: QueueEntry): boolean =>
  !(['waiting', 'sending', 'by-hand', 'handed-over'] as readonly QueueState[]).includes(state);

/** It can be taken up again, at once and by hand. */
export const canRetry = ({ state }: QueueEntry): boolean =>
  (['waiting', 'refused', 'unknown', 'handed-over'] as readonly QueueState[]).includes(state);

/** It is to be sent, or to be asked about, without anybody's doing. */
export const isOpen = ({ state }: QueueEntry): boolean => state === 'waiting' || state === 'unknown';

/** Nothing of it is in Palette, so it can still be another. */
export const canEdit = ({ state, made }: QueueEntry): boolean =>
  (state === 'waiting' || state === 'refused') && made.length === 0;

export const subjectOfHost = (hostId: string): string => `host ${hostId}`;

/** What an entry is about in its console: of the same there is one. Null: it may be there as often as one likes. */
export function subjectOf(work: QueueWork): string | null {
  switch (work.kind) {
    case 'edge-host':
      return subjectOfHost(work.hostId);
    case 'site':
      return `site ${work.hostId}`;
    case 'pairing':
      return `pairing ${work.pairingId}`;
    case 'token':
      return null;
  }
}
