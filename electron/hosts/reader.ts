import { tellsOfPairing } from '#shared/model/pairing-rules.ts';
import type { AddressOrigin, ClusterFacts, HostFacts, HostRecord } from '#shared/model/host.ts';
import type { ClusterDetails } from '#shared/wire/cluster.ts';
import { announcesStopTokenGeneration } from '#shared/wire/extensions.ts';
import type { HostInfo, Settings } from '#shared/wire/host-info.ts';
import { managementModeOf } from '#shared/wire/management-mode.ts';
import { operations } from '#shared/wire/operations.ts';
import { readAddressOrigin } from './address-reader.ts';
import type { ReadLink } from './link-reader.ts';
import { isReadFrom, noteReadFrom } from './read-from.ts';
import type { ReadPairing } from './pairing-reader.ts';
import type { Registry } from './registry.ts';
import type { Ask } from './sessions.ts';

/** What one line of a page shows; a host may name as many as it likes. */
const mostNtpServers = 16;

/** The words of the vendor's documents become the model's. Absent stays null: unknown is not false. */
function factsOf(
  info: HostInfo,
  settings: Settings | null,
  addressOrigin: AddressOrigin | null,
  before: HostFacts | null,
): HostFacts {
  const { spec, status } = info;
  return {
    hostName: status?.hostName ?? info.metadata?.name ?? null,
    hostType: spec?.hostInfo?.hostType ?? null,
    osFamily: spec?.hardwareSpec?.os?.family ?? null,
    osVersion: spec?.hardwareSpec?.os?.version ?? null,
    managementMode: managementModeOf(spec) ?? managementModeOf(settings),
    nodeRole: spec?.nodeRole ?? null,
    agentVersion: status?.agentVersion ?? null,
    isClusterPhase: status?.isClusterPhase ?? false,
    nics: (spec?.networkInfo ?? []).map((nic) => ({
      name: nic.nicName ?? '',
      ip: nic.ip ?? '',
      subnet: nic.subnet ?? '',
      mac: nic.macAddr ?? '',
      isDefault: nic.isDefault ?? false,
    })),
    ntpServers: (status?.ntp?.ntpServers ?? []).slice(0, mostNtpServers),
    addressOrigin: addressOrigin ?? before?.addressOrigin ?? null,
    canStopTokenGeneration: settings
      ? announcesStopTokenGeneration(settings)
      : (before?.canStopTokenGeneration ?? false),
  };
}

const clusterFactsOf = ({ metadata, spec, status }: ClusterDetails): ClusterFacts => ({
  name: metadata?.name ?? null,
  state: status?.clusterState ?? null,
  stateReason: status?.clusterStateReason ?? null,
  health: status?.health?.status ?? null,
  healthReason: status?.health?.reason ?? null,
  nodes: (status?.nodePools ?? [])
    .flatMap(({ nodes }) => nodes ?? [])
    .map((node) => ({
      ...{ name: node.nodeName ?? null, ip: node.ipv4 ?? null },
      ...{ state: node.nodeState ?? null, health: node.health?.status ?? null },
    })),
  hostIds: spec?.hostIDs ?? [],
  controlPlaneIds: (spec?.nodePools ?? [])
    .filter(({ pool }) => pool?.isControlPlane === true)
    .flatMap(({ hosts }) => hosts?.flatMap(({ hostID }) => hostID ?? []) ?? []),
});

export interface ReadDeps {
  readonly ask: Ask;
  readonly registry: Registry;
  readonly readLink: ReadLink;
  readonly readPairing: ReadPairing;
}

/** `all`: everything Fieldlink shows. `rules`: what may speak against an act, in the fewest calls. */
export type Depth = 'all' | 'rules';

/** A host of no cluster that is about to be in one says so among its facts. */
const mayBeInCluster = (host: HostRecord | null): boolean =>
  host !== null && (host.cluster !== null || host.facts?.isClusterPhase === true);

/** All but its pairing. */
async function readRest(
  key: string,
  { ask, registry, readLink }: ReadDeps,
  depth: Depth | 'look',
): Promise<string> {
  const before = registry.get(key);
  const { address = '', facts = null } = before ?? {};
  const [info, told, , cluster, addressOrigin] = await Promise.all([
    ask(key, operations.hostInfo),
    depth === 'all' ? ask(key, operations.settings) : null,
    readLink(key),
    depth !== 'look' || mayBeInCluster(before) ? ask(key, operations.clusterDetails) : null,
    depth === 'all' ? readAddressOrigin(key, address, ask) : null,
  ]);
  if (cluster && 'ok' in cluster) registry.learn(key, { cluster: clusterFactsOf(cluster.ok) });
  else if (cluster?.status === 404) registry.learn(key, { cluster: null });
  if (!('ok' in info)) return key;
  if (depth === 'look' && isReadFrom(registry.get(key)?.facts ?? null, info.tag)) return key;
  // Old agents tell their mode among the settings only.
  const settings = told ?? (managementModeOf(info.ok.spec) ? null : await ask(key, operations.settings));
  registry.learn(key, {
    facts: factsOf(info.ok, settings && 'ok' in settings ? settings.ok : null, addressOrigin, facts),
  });
  noteReadFrom(registry.get(key)?.facts ?? null, info.tag);
  const id = info.ok.metadata?.id;
  return id === undefined || registry.get(key)?.hostId === id ? key : registry.bind(key, id);
}

/**
 * What a signed-in host tells of itself, asked side by side. A part that fails or is not asked keeps its last value; the
 * record's reach says that it failed. Binds the edge host ID (design §6). Answers the record's key, which a merge may change. `look`:
 * only whether anything has changed, in fewer calls still.
 */
export async function readHost(key: string, deps: ReadDeps, depth: Depth | 'look' = 'all'): Promise<string> {
  const tells = (): boolean => {
    const host = deps.registry.get(key);
    return host !== null && tellsOfPairing(host);
  };
  const isKnown = tells();
  const [living] = await Promise.all([readRest(key, deps, depth), isKnown ? deps.readPairing(key) : null]);
  // That it speaks for a cluster may have come to light only now.
  if (!isKnown && tells()) await deps.readPairing(living);
  return living;
}
