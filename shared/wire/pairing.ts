import { z } from 'zod';
import { withoutSecret } from './echo.ts';
import { flag, id, list, text } from './tolerant.ts';

/** vendor: v1ClusterPairMeta. The endpoint without a scheme. */
export const pairRequest = z.strictObject({
  paletteEndpoint: z.string().min(1),
  registrationToken: z.string().min(1),
  insecure: z.boolean(),
});

/** 200 with `verified: false` is a failure; what does not tell is one too. */
export const verifiedConnection = z.object({ verified: flag, message: text });

/** Without the ID nobody can find the request in Palette, so the answer is worth nothing. */
export const pairAnswer = z.object({ pairingUid: id });

/** It echoes the registration token in clear, perhaps in its message too: dropped here, on arrival. */
export const pairDetails = z
  .object({
    pairingUid: id,
    status: text,
    message: text,
    paletteEndpoint: text,
    registrationToken: text,
    insecure: flag,
  })
  .transform(({ registrationToken, message, ...told }) => ({
    ...told,
    message: message === undefined ? undefined : withoutSecret(message, [registrationToken ?? '']),
  }));

/** v1PackInfo. Its `values` may hold secrets: never read here. */
const pack = z.object({ name: text, version: text, layer: text, type: text });

const profileTemplate = z.object({ name: text, uid: text, type: text, version: text, packs: list(pack) });

/** v1ClusterCurrentApplications */
export const clusterApplications = z.object({ clusterProfileTemplates: list(profileTemplate) });

export type PairDetails = z.output<typeof pairDetails>;
export type ClusterApplications = z.output<typeof clusterApplications>;
