import { uidOf } from './projects.ts';

/** What the console knows a pack by, besides its name. */
const packs = {
  'edge-native-ubuntu': ['Ubuntu', 'os'],
  'edge-native-rhel': ['Red Hat Enterprise Linux', 'os'],
  'edge-k8s': ['PXK-E', 'k8s'],
  'edge-k3s': ['K3s', 'k8s'],
  'edge-rke2': ['RKE2', 'k8s'],
  'cni-calico': ['Calico', 'cni'],
  'cni-cilium-oss': ['Cilium', 'cni'],
  'csi-aws-ebs': ['Amazon EBS CSI', 'csi'],
  'csi-longhorn': ['Longhorn', 'csi'],
  'prometheus-grafana': ['Prometheus-Grafana', 'addon'],
  'hello-universe': ['Hello-Universe', 'addon'],
  'grafana-loki': ['Loki', 'addon'],
  'cert-manager': ['Cert-Manager', 'addon'],
  nginx: ['Nginx', 'addon'],
} as const;

type PackName = keyof typeof packs;

export interface Pack {
  readonly name: PackName;
  readonly displayName: string;
  readonly version: string;
  readonly layer: (typeof packs)[PackName][1];
}

export interface ProfileVersion {
  readonly uid: string;
  readonly version: string;
  readonly packs: readonly Pack[];
}

export interface Profile {
  readonly name: string;
  readonly type: 'infra' | 'add-on' | 'cluster';
  /** In no order, as Palette gives them. */
  readonly versions: readonly ProfileVersion[];
  /** Whose uid the list shows: often not that of the latest (domain §5.4). */
  readonly listed: ProfileVersion;
  readonly latest: ProfileVersion;
}

type Packs = readonly (readonly [PackName, string])[];
type Made = readonly [version: string, Packs];

/** `listed`: which of the older ones the list shows; none: the latest. */
function profile(
  name: string,
  type: Profile['type'],
  newest: Made,
  olderOnes: readonly Made[],
  listed?: number,
): Profile {
  const made = ([version, layers]: Made): ProfileVersion => ({
    uid: uidOf(`profile ${name} ${version}`),
    version,
    packs: layers.map(([pack, of]) => {
      const [displayName, layer] = packs[pack];
      return { name: pack, displayName, version: of, layer };
    }),
  });
  const latest = made(newest);
  const older = olderOnes.map(made);
  const shown = listed === undefined ? undefined : older[listed];
  return { name, type, versions: [...older, latest], listed: shown ?? latest, latest };
}

const base = (k8s: string, calico: string): Packs => [
  ['edge-native-ubuntu', '22.04'],
  ['edge-k8s', k8s],
  ['cni-calico', calico],
  ['csi-aws-ebs', '1.20.0'],
];
const monitoring = (version: string): Packs => [['prometheus-grafana', version]];
const example = base('1.31.0', '3.25.1');

/** vendor: Pair Local Cluster with Palette, the table of what matches (domain §1.11): A and B do, C and D do not. */
const vendors: readonly Profile[] = [
  profile(
    'edge-infra',
    'infra',
    ['1.2.0', example],
    [
      ['1.0.0', base('1.29.4', '3.24.1')],
      ['1.1.0', base('1.30.6', '3.25.1')],
    ],
    0,
  ),
  profile(
    'edge-monitoring',
    'add-on',
    ['1.10.0', monitoring('44.3.1')],
    [['1.9.0', monitoring('43.2.0')]],
    0,
  ),
  profile(
    'edge-full',
    'cluster',
    ['2.0.0', [...example, ...monitoring('44.3.1')]],
    [['1.0.0', [...base('1.30.6', '3.25.1'), ...monitoring('44.3.1')]]],
  ),
  profile('edge-monitoring-40', 'add-on', ['1.1.0', monitoring('40.3.1')], [['1.0.0', monitoring('39.1.0')]]),
  // Its older version would match, and so would that of the next: only the latest counts.
  profile(
    'edge-monitoring-hello',
    'add-on',
    ['1.1.0', [...monitoring('44.3.1'), ['hello-universe', '2.0.0']]],
    [['1.0.0', monitoring('44.3.1')]],
  ),
  profile('edge-infra-next', 'infra', ['2.0.0', base('1.32.1', '3.28.0')], [['1.0.0', example]], 0),
];

const branches = [
  ...['bakery', 'bottling', 'cinema', 'clinic', 'dairy', 'depot', 'farm', 'ferry', 'foundry', 'harbor'],
  ...['hotel', 'mine', 'museum', 'quarry', 'stadium'],
];

/** Each has a pack that the vendor's example has not, in that version: none can be part of a second answer to it. */
const others: readonly Profile[] = branches.flatMap((branch, index) => {
  const patch = String(index % 7);
  const infra: Packs = [
    ['edge-native-rhel', '9.4'],
    [index % 2 === 0 ? 'edge-rke2' : 'edge-k3s', `1.30.${patch}`],
    ['cni-cilium-oss', '1.15.3'],
    ['csi-longhorn', `1.6.${patch}`],
  ];
  const observability: Packs = [
    ['grafana-loki', `5.41.${patch}`],
    ['prometheus-grafana', '44.3.1'],
  ];
  const ingress: Packs = [
    ['nginx', `1.11.${patch}`],
    ['cert-manager', '1.14.4'],
  ];
  const listed = index % 2 === 0 ? 0 : undefined;
  return [
    profile(`${branch}-infra`, 'infra', ['1.1.0', infra], [['1.0.0', example]], listed),
    profile(
      `${branch}-observability`,
      'add-on',
      ['2.3.1', observability],
      [['2.3.0', monitoring('44.3.1')]],
      listed,
    ),
    profile(`${branch}-ingress`, 'add-on', ['1.0.1', ingress], [['1.0.0', [['cert-manager', '1.11.0']]]]),
    profile(
      `${branch}-full`,
      'cluster',
      ['3.0.0', [...infra, ...observability, ...ingress]],
      [['2.0.0', infra]],
    ),
  ];
});

export const profiles: readonly Profile[] = [...vendors, ...others];
