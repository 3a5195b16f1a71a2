import type { Cluster } from './cluster.ts';

interface Pack {
  /** As in the pack registry; what people read is another name, which only Palette tells. */
  readonly name: string;
  readonly version: string;
  readonly layer: 'os' | 'k8s' | 'cni' | 'csi' | 'addon';
}

/** vendor: Pair Local Cluster with Palette, the local cluster of its example. Every cluster of a site is built so. */
const infra: readonly Pack[] = [
  { name: 'edge-native-ubuntu', version: '22.04', layer: 'os' },
  { name: 'edge-k8s', version: '1.31.0', layer: 'k8s' },
  { name: 'cni-calico', version: '3.25.1', layer: 'cni' },
  { name: 'csi-aws-ebs', version: '1.20.0', layer: 'csi' },
];
const monitoring: readonly Pack[] = [{ name: 'prometheus-grafana', version: '44.3.1', layer: 'addon' }];
const type = 'spectro' as const;

/** What the values of packs hold in the field: nobody who lists the layers of a cluster needs to see it. */
export const secretInValues = 'grafana-admin-7Qk2vXw9';

const valuesOf = ({ name }: Pack): string =>
  `pack:\n  name: ${name}\n  credentials:\n    adminPassword: ${secretInValues}\n`;

/** What a cluster tells Palette of itself when it asks to be paired. */
export const layers = [...infra, ...monitoring].map((pack) => ({ ...pack, type }));

/** v1ClusterCurrentApplications */
export function applicationsView({ id, name, createdAt }: Cluster) {
  const at = new Date(createdAt).toISOString();
  const template = (of: string, kind: 'infra' | 'add-on', packs: readonly Pack[]) => ({
    ...{ name: `${name}-${of}`, uid: `${id}-${of}`, type: kind, version: '1.0.0' },
    packs: packs.map((pack) => ({
      ...{ ...pack, type, values: valuesOf(pack), status: 'Ready', startTime: at, endTime: at },
    })),
  });
  return {
    clusterProfileTemplates: [template('infra', 'infra', infra), template('addons', 'add-on', monitoring)],
  };
}
