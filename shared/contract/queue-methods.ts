import { z } from 'zod';
import type { SavedFile } from '../model/saved-file.ts';
import { largestSealed } from '../model/vault.ts';
import { endpoint, method, nothing } from './method.ts';
import { queueDraft, queueProject, uid } from './queue-shapes.ts';

const ids = z.array(uid).min(1).max(10_000);
const id = uid;
const passphrase = z.string().min(1).max(1_024);

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
  /** Something else of the same kind, while nothing of it is in Palette. `pairingKey` null: the one that was given stays. */
  'queue.edit': method<null>()(z.object({ id, work: queueDraft })),
  /** To be sent directly before that one; null: as the last. */
  'queue.move': method<null>()(z.object({ id, before: uid.nullable() })),
  /** Takes back what was made in Palette for it, and only that; answers when it is gone there. */
  'queue.undo': method<null>()(z.object({ id })),
  /** Of what is left to be done by hand in the console: somebody did. */
  'queue.markDone': method<null>()(z.object({ id })),

  /** Six words for the next export: shown once, kept nowhere. */
  'queue.newPassphrase': method<{ readonly passphrase: string }>()(nothing),
  /**
   * What is not done yet, sealed for another laptop with its pairing keys; null: all of it. Here it is `handed-over` then,
   * and goes only when somebody says so (`queue.retry`). `codes`: the same as a chain of QR codes; none: it takes too many.
   */
  'queue.export': method<{
    readonly file: SavedFile;
    readonly codes: readonly string[];
    readonly count: number;
  }>()(z.object({ ids: ids.nullable(), passphrase })),
  /**
   * A sealed file, or the texts of all codes of a chain in any order. What comes in is `handed-over` until `queue.retry`.
   * `known`: it is here, or was, so nothing becomes of it.
   */
  'queue.import': method<{ readonly added: number; readonly known: number; readonly count: number }>()(
    z.object({
      data: z.union([
        z.object({ base64: z.base64().max(Math.ceil(largestSealed / 3) * 4) }),
        z.object({ codes: z.array(z.string().max(2_000)).min(1).max(200) }),
      ]),
      passphrase,
    }),
  ),
} as const;
