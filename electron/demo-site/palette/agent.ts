import { z } from 'zod';

/**
 * Between an emulated host and the emulated console, outside /v1: what real agents say to Palette is not published. A host
 * shows its registration token, raw, in the header `authorization`; refusals are `{code, message}`.
 */

/** GET: 200 `{}`, or 401 where the token is unknown, expired or inactive. */
export const agentPingPath = '/x-fieldlink/agent/ping';
/** POST a `PairingRequest`: 201 `PairingSent`, 401, or 409 where Palette manages this cluster already. */
export const agentPairingsPath = '/x-fieldlink/agent/pairings';
/** GET: 200 `PairingOutcome`, 404. DELETE: 204, 404, or 409 where it has been decided. */
export const agentPairingPath = (pairingUid: string): string =>
  `${agentPairingsPath}/${encodeURIComponent(pairingUid)}`;

export const layerShape = z.object({
  /** Name of the pack. */
  name: z.string().min(1),
  version: z.string(),
  layer: z.enum(['kernel', 'os', 'k8s', 'cni', 'csi', 'addon']),
  type: z.enum(['spectro', 'helm', 'manifest', 'oci']),
});
export type Layer = z.output<typeof layerShape>;

export const pairingRequest = z.object({
  name: z.string().min(1),
  localClusterUid: z.string().min(1),
  cloudType: z.literal('edge-native'),
  tags: z.array(z.string()),
  hosts: z.array(z.object({ uid: z.string(), name: z.string() })),
  layers: z.array(layerShape),
});
export type PairingRequest = z.output<typeof pairingRequest>;

export const pairingSent = z.object({ pairingUid: z.string() });

export const pairingOutcome = z.object({
  state: z.enum(['Pairing', 'Paired', 'Rejected', 'Failed']),
  message: z.string(),
  /** Once paired. */
  clusterUid: z.string().optional(),
});
export type PairingOutcome = z.output<typeof pairingOutcome>;
