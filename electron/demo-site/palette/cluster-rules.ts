import { isIP } from 'node:net';
import { profileOf } from './catalogue.ts';
import type { ClusterPlan } from './cluster-shapes.ts';
import type { ClusterRule } from './faults.ts';
import type { PoolsDraft, Rule, Site } from './pool-rules.ts';
import { poolRules, when } from './pool-rules.ts';
import { refusals } from './refusals.ts';

/** What makes a cluster impossible, besides its pools. vendor: Create Cluster, in words only; how it is refused is inferred. */

export type ClusterDraft = PoolsDraft & ClusterPlan;

const others = ({ state }: Site, { clusterUid }: PoolsDraft) =>
  state.clusters.filter(({ uid, state: is }) => uid !== clusterUid && is !== 'Deleted');

const dnsName =
  /^(?=.{1,253}$)(?![\d.]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const clusterRules = {
  name: (site, draft) =>
    when(
      others(site, draft).some(
        ({ projectUid, name }) => projectUid === draft.projectUid && name === draft.name,
      ),
      refusals.clusterName(draft.name),
    ),
  endpoint: (_site, { endpoint }) =>
    when(
      !isIP(endpoint) && !dnsName.test(endpoint),
      refusals.endpoint(`'${endpoint}' is no IP and no DNS name`),
    ),
  'endpoint-is-host': ({ state }, { endpoint }) =>
    when(
      endpoint !== '' && state.edgeHosts.some(({ seen }) => seen?.hostAddress === endpoint),
      refusals.endpoint(`${endpoint} is the address of an edge host`),
    ),
  'endpoint-free': (site, draft) =>
    when(
      others(site, draft).some(({ endpoint }) => endpoint !== '' && isSame(endpoint, draft.endpoint)),
      refusals.takenEndpoint(draft.endpoint),
    ),
  'profile-known': (site, { profileUids }) =>
    profileUids
      .filter((uid) => !profileOf(site, uid))
      .map((profileUid) => ({ refusal: refusals.noResource(`cluster profile ${profileUid}`), profileUid })),
  /** vendor: a profile with the layers from OS to network, `infra` or full, and add-ons. */
  'one-infra': (site, { profileUids }) => {
    const isBase = (uid: string): boolean =>
      ['infra', 'cluster'].includes(profileOf(site, uid)?.of.type ?? '');
    const found = profileUids.filter(isBase).length;
    return when(found !== 1, refusals.clusterProfiles(`${String(found)} infrastructure profiles, not one`));
  },
} as const satisfies Record<string, Rule<ClusterDraft>>;

const all: Readonly<Record<ClusterRule, Rule<ClusterDraft>>> = { ...clusterRules, ...poolRules };

const asked =
  <D>(rules: Readonly<Record<string, Rule<D>>>): Rule<D> =>
  (site, draft) =>
    Object.entries(rules)
      .filter(([name]) => !site.faults['palette-unchecked']?.some((each) => each === name))
      .flatMap(([, rule]) => rule(site, draft));

export const poolComplaints = asked<PoolsDraft>(poolRules);
export const clusterComplaints = asked<ClusterDraft>(all);
