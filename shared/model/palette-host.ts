/** An edge host as the console lists it (vendor: **Clusters** > **Edge Hosts**). Null: not told. */
export interface PaletteHost {
  /** vendor: edge host ID. */
  readonly id: string;
  readonly name: string;
  /** vendor: v1EdgeHostState: `ready`, `unpaired`, `in-use`; other words verbatim. */
  readonly state: string | null;
  /** vendor: `healthy`, `unhealthy`. */
  readonly health: string | null;
  readonly address: string | null;
  /** `key`, or `key:value`. */
  readonly tags: readonly string[];
  readonly projectUid: string | null;
  /** Name of the cluster that uses it. */
  readonly cluster: string | null;
  /** Epoch milliseconds by the clock of the console. */
  readonly createdAt: number | null;
}

/** vendor: `unpaired` until the host itself has called in. */
export const hasCalledIn = ({ state }: PaletteHost): boolean => state === 'ready' || state === 'in-use';
