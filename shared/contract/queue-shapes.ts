import { z } from 'zod';
import type { QueueDraft, QueueEntry, QueueProject, QueueWork } from '../model/queue.ts';
import { queueStates } from '../model/queue.ts';
import type { RegistrationSite } from '../model/registration-site.ts';
import { errorCodes } from './errors.ts';

/** What waits for a console, as it comes over the contract, and as it lies in files: both are somebody else's. */

/** Part of a path: nothing that leads to another one. */
export const uid = z
  .string()
  .min(1)
  .max(128)
  .regex(/^(?!\.+$)/);
const words = z.string().max(2_000);
const name = z.string().trim().max(256);
const tags = z.array(z.string().max(1_000)).max(100).readonly();
/** The last moment that RFC 3339 can name. */
const lastMoment = Date.UTC(9999, 11, 31);
/** Epoch milliseconds. */
export const moment = z.int().min(0).max(lastMoment);

const profile = z.object({ uid, name: words, version: words.nullable() });
export const registrationSite = z.object({
  id: uid,
  name,
  location: words,
  project: z.object({ uid: uid.nullable(), name }).nullable(),
  clusterName: words,
  endpoint: z.object({ kind: z.enum(['vip', 'dns']), host: words }).nullable(),
  infraProfile: profile.nullable(),
  addOnProfiles: z.array(profile).max(100).readonly(),
  tags,
}) satisfies z.ZodType<RegistrationSite>;

const host = { hostId: words, name: name.nullable(), tags };
const site = {
  kind: z.literal('site'),
  site: registrationSite,
  pool: z.enum(['control-plane', 'worker']),
  how: z.enum(['create', 'join', 'either']),
};
const token = z.object({
  kind: z.literal('token'),
  name,
  description: z.string().trim().max(2_000),
  expiresAt: moment,
});
const pairing = z.object({
  kind: z.literal('pairing'),
  pairingId: uid,
  clusterName: words.nullable(),
  decision: z.discriminatedUnion('is', [
    z.object({
      is: z.literal('accept'),
      name,
      description: words,
      tags,
      profileUids: z.array(uid).max(100).readonly(),
      understood: z.literal(true),
    }),
    z.object({ is: z.literal('reject') }),
  ]),
});

/** A secret: in memory only, until it was sent. */
export const pairingKey = z.string().min(1).max(1_024).nullable();
const keyed = { ...host, pairingKey };
export const queueDraft = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edge-host'), ...keyed }),
  z.object({ ...site, ...keyed }),
  token,
  pairing,
]) satisfies z.ZodType<QueueDraft>;

const marked = { ...host, hasPairingKey: z.boolean() };
const queueWork = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edge-host'), ...marked }),
  z.object({ ...site, ...marked }),
  token,
  pairing,
]) satisfies z.ZodType<QueueWork>;

export const queueProject = z.object({
  uid: uid.nullable(),
  name: words.nullable(),
}) satisfies z.ZodType<QueueProject>;

const made = z.discriminatedUnion('is', [
  z.object({ is: z.literal('edge-host'), hostId: words }),
  z.object({ is: z.literal('cluster'), uid, name: words }),
  z.object({ is: z.literal('machine'), clusterUid: uid, pool: words, hostId: words }),
  z.object({ is: z.literal('token'), uid }),
]);

/** What an entry is wherever it lies. */
export const queueItem = z.object({
  id: uid,
  endpoint: words,
  project: queueProject.nullable(),
  work: queueWork,
  made: z.array(made).max(100).readonly(),
});

/** Any of the faults there are; a code that only a newer Fieldlink knows costs the words, not the whole file. */
export const keptFault = z
  .object({
    code: z.enum(errorCodes),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  })
  .nullable()
  .catch(null);

export const queueEntry = queueItem.extend({
  state: z.enum(queueStates),
  since: z.number(),
  fault: keptFault,
  by: words.nullable(),
  from: words.nullable(),
}) satisfies z.ZodType<QueueEntry>;
