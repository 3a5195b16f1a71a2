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
    | { readonly op: 'stop' }
  );

export type Op = Operation['op'];

export const withHosts = <A, B>(operation: Operation<A>, name: (host: A) => B): Operation<B> => ({
  ...operation,
  leader: operation.leader === null ? null : name(operation.leader),
  hosts: operation.hosts.map(name),
});

/** The same for some of its items. */
export const onlyAt = <H>(operation: Operation<H>, wanted: (index: number) => boolean): Operation<H> => ({
  ...operation,
  hosts: operation.hosts.filter((_, index) => wanted(index)),
});

/** A pasted token is never kept, and without a leader there is nobody to ask for another one. */
export const canRepeat = ({ op, leader }: Operation<unknown>): boolean => op !== 'link' || leader !== null;
