/** A host in a machine pool of a cluster. */
export interface ClusterNode {
  readonly machineUid: string;
  readonly hostUid: string;
  /** vendor: v1EdgeNativeMachinePoolHostEntity, as it came, besides the ID. */
  readonly placing: Readonly<Record<string, unknown>>;
  /** `Deleting`: its pool does not list it any more, and its host is not free yet. */
  readonly state: 'Provisioning' | 'Running' | 'Deleting';
}

/** vendor: v1MachinePoolConfigEntity, as it came, besides name and size. */
export type PoolSettings = Readonly<
  Record<string, unknown> & { isControlPlane: boolean; labels: readonly string[] }
>;

export interface MachinePool {
  readonly name: string;
  readonly settings: PoolSettings;
  readonly nodes: readonly ClusterNode[];
}

/** A pool as somebody asks for it: all of it. */
export interface PoolPlan extends Pick<MachinePool, 'name' | 'settings'> {
  readonly size: number;
  readonly hosts: readonly Pick<ClusterNode, 'hostUid' | 'placing'>[];
}

/** What a person says of a cluster. */
export interface ClusterTerms {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly profileUids: readonly string[];
}

/** A cluster that Palette manages: made here, or one that was local and has been paired. */
export interface ManagedCluster extends ClusterTerms {
  readonly uid: string;
  /** vendor: of its cloud config, which has the machine pools. */
  readonly configUid: string;
  /** Of one that was local. */
  readonly localClusterUid: string | null;
  readonly projectUid: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** One that was deleted stays, as `Deleted` (domain §5.5). */
  readonly state: 'Provisioning' | 'Running' | 'Deleting' | 'Deleted';
  /** vendor: v1EdgeNativeClusterConfig, as it came; of a cluster that was local nothing is told. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Its VIP, or the name that stands for it. Empty: not told. */
  readonly endpoint: string;
  readonly pools: readonly MachinePool[];
}
