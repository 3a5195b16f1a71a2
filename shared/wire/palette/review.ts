import { z } from 'zod';
import { tidy } from '../tidy.ts';
import { id, list, text } from '../tolerant.ts';
import { items, tag } from './meta.ts';

/** Reviewing pairing requests, which the vendor publishes no operation for: see `extensions.ts`. */

const layer = z.object({ name: text, version: text, layer: text });

const pairingRequest = z.object({
  pairingUid: id,
  name: text,
  creationTimestamp: text,
  tags: list(tag),
  hosts: list(z.object({ uid: id, name: text })),
  layers: list(layer),
});
export const pairingRequests = z.object({ items: items(pairingRequest) });

export const validation = z.strictObject({ profileUids: z.array(z.string()) });
/** As `text`, and essential: whose verdict it is. */
const line = z.string().transform((value) => tidy(value, 600));
const verdict = z.enum(['match', 'missing', 'extra', 'version']);
const result = z.object({ name: line, local: text, palette: text, verdict });
/** Whether it is valid is essential: what does not tell proves nothing. */
export const validated = z.object({ valid: z.boolean(), results: list(result) });

export const acceptance = z.strictObject({
  name: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  profileUids: z.array(z.string()),
});
