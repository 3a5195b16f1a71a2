/** One pack of a cluster or of a profile (vendor: layer). Never its values: they may hold secrets. */
export interface Layer {
  /** Name of the pack, as registries know it. */
  readonly name: string;
  readonly version: string;
  readonly tag?: string | null;
  /** What the vendor's console shows in place of the name. */
  readonly displayName?: string | null;
  /** kernel, os, k8s, cni, csi or addon. */
  readonly layer?: string | null;
}
