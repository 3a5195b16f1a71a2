import { z } from 'zod';
import type { Cluster } from './cluster.ts';
import type { PairMeta } from './pairing.ts';
import { isPending } from './pairing.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusal.ts';
import { situationOf } from './situation.ts';
import type { Host } from './types.ts';

type Facts = Pick<Host, 'state' | 'faults'>;

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

const shape = /^([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?$/i;

/** vendor: the endpoint without a scheme, as in `api.spectrocloud.com`. Null: not of this form. */
export function readEndpoint(text: string): Endpoint | null {
  const [, host, port = '443'] = shape.exec(text) ?? [];
  return host && Number(port) > 0 && Number(port) < 65_536 ? { host, port: Number(port) } : null;
}

/** vendor: v1ClusterPairMeta. A host reads what it needs and ignores the rest. */
const wish = z.object({
  paletteEndpoint: z.string().min(1),
  registrationToken: z.string().min(1),
  insecure: z.boolean().default(false),
});

/** What was asked for, or what is wrong with it. */
export function readAccess(body: unknown): PairMeta | string {
  const read = wish.safeParse(body).data;
  if (!read) return 'palette endpoint and registration token are required';
  const { paletteEndpoint: endpoint, registrationToken: token, insecure } = read;
  if (!readEndpoint(endpoint)) return 'palette endpoint must be a host name without scheme or path';
  return /\s/.test(token) ? 'registration token is malformed' : { endpoint, token, insecure };
}

/** vendor: every control-plane node acts for the cluster, and only while it is managed locally. */
const mayAct = (host: Facts, cluster: Cluster | null): Refusal | null => {
  const at = situationOf(host);
  if (at.paired) return refusals.localForbidden(500);
  if (at.mode === 'central') return refusals.pairCentral;
  if (!cluster) return refusals.clusterMissing;
  return at.controlPlane ? null : refusals.pairWorker;
};

export const mayVerify = mayAct;

/** vendor: Pair Local Cluster with Palette, prerequisites. `unhealthy`: what is said against its nodes. */
export function mayPair(host: Facts, cluster: Cluster | null, unhealthy: readonly string[]): Refusal | null {
  const refused = mayAct(host, cluster);
  if (refused) return refused;
  if (cluster?.state !== 'Running') return refusals.clusterBusy;
  if (unhealthy.length > 0) return refusals.pairUnhealthy(unhealthy.join('; '));
  return isPending(host.state.pairing) ? refusals.pairPending : null;
}

/** vendor: Withdraw: only while the request is pending. */
export function mayWithdraw(host: Facts, cluster: Cluster | null): Refusal | null {
  if (situationOf(host).paired) return refusals.pairDone;
  if (!cluster || !isPending(host.state.pairing)) return refusals.noPairing;
  return situationOf(host).controlPlane ? null : refusals.pairWorker;
}
