import type { BundleFile } from './content.ts';

/** A host as the journal names it: record keys do not outlive Fieldlink, these do. */
export interface HostRef {
  readonly hostId: string | null;
  /** HOST:PORT. */
  readonly address: string | null;
}

interface Concerned<H> {
  /** The host that the others are linked to or leave; null where none is, or nobody here knows it. */
  readonly leader: H | null;
  /** Those it is done to, one item of the run each, in this order. */
  readonly hosts: readonly H[];
}

/** `byHand`: somebody has made the click in Local UI that the vendor publishes no operation for. */
interface ByHand<O extends string> {
  readonly op: O;
  readonly byHand: boolean;
}

/** vendor: Pair. The token is nowhere but in what is sent. */
interface Pair {
  readonly op: 'pair';
  /** Of the `PairingRecord`. */
  readonly record: string;
  /** HOST[:PORT] of Palette. */
  readonly endpoint: string;
  readonly insecure: boolean;
}

interface Upload {
  readonly op: 'upload';
  readonly file: BundleFile;
  /** Path of the file that signs it. */
  readonly signature: string | null;
  /** Other content of the same name gives way to it. */
  readonly replace: boolean;
  readonly known: UploadKnown;
}

/** What becomes known while it goes on, for whoever has to ask later how it ended. */
export interface UploadKnown {
  /** 64 lower-case hex digits; null until the whole file was read. Nothing is sent before that. */
  readonly sha256: string | null;
  /** Epoch milliseconds when the last byte had left: the host may be at it still. Null: it has not. */
  readonly sentAt: number | null;
}

/**
 * What a run does to its hosts, as plain data: enough to do it again. H is how a host is named: by record key (where there
 * is no record, by edge host ID) while Fieldlink runs, by `HostRef` in the journal.
 */
export type Operation<H = string> = Concerned<H> &
  (
    | { readonly op: 'link' }
    /** `via`: who is asked to let go, the leader or each host itself (vendor: Unlink Hosts, both ways). */
    | { readonly op: 'unlink'; readonly via: 'leader' | 'host' }
    /** vendor: Generate token, Stop token generation. */
    | { readonly op: 'generate' }
    | ByHand<'stop'>
    /** The group of `from` goes over to `leader`; `joins`: its old leader too. All of them are its hosts. */
    | (ByHand<'move'> & { readonly from: H; readonly joins: boolean })
    | Pair
    /** vendor: Cancel Pairing Request. */
    | { readonly op: 'unpair'; readonly record: string; readonly pairingId: string }
    /** `leader` takes the bundle and is the first of the hosts; the others are its followers, which get it from there. */
    | Upload
  );

export type Op = Operation['op'];

export function withHosts<A, B>(operation: Operation<A>, name: (host: A) => B): Operation<B> {
  const concerned = {
    leader: operation.leader === null ? null : name(operation.leader),
    hosts: operation.hosts.map(name),
  };
  return operation.op === 'move'
    ? { ...operation, ...concerned, from: name(operation.from) }
    : { ...operation, ...concerned };
}

/** Who has to be asked how it ended at one of its hosts. An upload only its leader tells of. */
export const toldBy = <H>(operation: Operation<H>, host: H): readonly H[] =>
  operation.op === 'upload' ? leadersIn(operation) : [...leadersIn(operation), host];

/** Needed by its hosts, whether or not they are of them. */
export const leadersIn = <H>(operation: Operation<H>): readonly H[] => [
  ...(operation.leader === null ? [] : [operation.leader]),
  ...(operation.op === 'move' ? [operation.from] : []),
];

/** The same for some of its items. */
export const onlyAt = <H>(operation: Operation<H>, wanted: (index: number) => boolean): Operation<H> => ({
  ...operation,
  hosts: operation.hosts.filter((_, index) => wanted(index)),
});

/** A pasted token is never kept, and without a leader there is nobody to ask for another one; nor is a registration token. */
export const canRepeat = ({ op, leader }: Operation<unknown>): boolean =>
  op !== 'pair' && (op !== 'link' || leader !== null);
