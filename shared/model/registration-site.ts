/** A cluster profile as it is named to a technician; `version` null: not told. */
export interface ProfileRef {
  readonly uid: string;
  readonly name: string;
  readonly version: string | null;
}

/** A place where hosts are registered at (vendor: the list of sites of its sample app, domain §1.16). */
export interface RegistrationSite {
  /** Fieldlink's own (UUID), kept over export and import. */
  readonly id: string;
  readonly name: string;
  readonly location: string;
  /** Null: the one that is chosen in the console. */
  readonly project: { readonly uid: string | null; readonly name: string } | null;
  readonly clusterName: string;
  /** What the cluster's control plane answers at; null: not told yet, and no cluster can be created. */
  readonly endpoint: { readonly kind: 'vip' | 'dns'; readonly host: string } | null;
  readonly infraProfile: ProfileRef | null;
  readonly addOnProfiles: readonly ProfileRef[];
  readonly tags: readonly string[];
}
