import { z } from 'zod';
import { endpoint, method } from './method.ts';
import { queueDraft, queueProject, uid } from './queue-shapes.ts';

const ids = z.array(uid).min(1).max(1_000);

/**
 * What waits for a console (domain §1.14-1.17): registrations, token requests, decisions about pairing requests. How each of
 * them goes stands in the topic `queue`. Everywhere by Fieldlink's own IDs.
 */
export const queueMethods = {
  /**
   * Queues these, sent at once where the console is signed in to, else when it is. `to` null: the console and the project
   * that are chosen. Of one host or pairing request a console has one entry: one that is not under way begins anew. What
   * the rules refuse is the answer instead, the first of it.
   */
  'queue.add': method<{ readonly ids: readonly string[] }>()(
    z.object({
      work: z.array(queueDraft).min(1).max(1_000),
      to: z.object({ endpoint, project: queueProject.nullable() }).nullable().default(null),
    }),
  ),
  /** Sends now: those that wait, were refused, are unknown, or were handed over; these are asked about first. */
  'queue.retry': method<null>()(z.object({ ids })),
  /** Off the list of this laptop; what Palette has stays there (`edgeHosts.delete`). Not while one is being sent. */
  'queue.remove': method<null>()(z.object({ ids })),
} as const;
