import { z } from 'zod';
import { flag, id, maybe, opaque, text } from '../tolerant.ts';
import { items, readAnnotations, words } from './meta.ts';

/** Registration tokens. What is read and what is written differ: `defaultProject` is answered, `defaultProjectUid` taken. */

/** vendor: v1EdgeToken. The API masks nothing: `spec.token` is the live secret. `expiry`: RFC 3339. */
export const edgeToken = z.object({
  metadata: z.object({
    uid: id,
    name: text,
    creationTimestamp: text,
    annotations: readAnnotations,
  }),
  spec: z.object({
    token: opaque,
    expiry: text,
    defaultProject: maybe(z.object({ uid: id, name: text })),
  }),
  status: maybe(z.object({ isActive: flag })),
});
/** vendor: v1EdgeTokens */
export const edgeTokens = z.object({ items: items(edgeToken) });

/** vendor: v1EdgeTokenEntity, v1EdgeTokenUpdate. Without `defaultProjectUid` it is bound to no project. */
export const edgeTokenEntity = z.strictObject({
  metadata: z.strictObject({
    name: z.string().min(1),
    labels: words.optional(),
    annotations: words.optional(),
  }),
  spec: z.strictObject({ defaultProjectUid: z.string().optional(), expiry: z.iso.datetime() }),
});

/** vendor: v1EdgeTokenActiveState */
export const edgeTokenState = z.strictObject({ isActive: z.boolean() });
