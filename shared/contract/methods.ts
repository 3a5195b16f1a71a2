import { z } from 'zod';
import type { ContentCheck, FolderListing } from '../model/content.ts';
import type { ExpectOutcome } from '../model/expected.ts';
import { mostPixels } from '../model/picture.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { JournalFile, JournalPage } from '../model/visit.ts';
import type { FindOffer, ListReading } from '../model/sweep.ts';
import { consoleMethods } from './console-methods.ts';
import { demoMethods } from './demo-methods.ts';
import { labelMeasures, labelMethods } from './label-methods.ts';
import type { Method } from './method.ts';
import { key, method, nothing, sha256 } from './method.ts';
import { openedMethods } from './opened-methods.ts';
import { pairingMethods } from './pairing-methods.ts';
import { queueMethods } from './queue-methods.ts';
import { registrationMethods } from './registration-methods.ts';
import { siteMethods } from './site-methods.ts';
import { topicNames } from './topics.ts';
import type { HostsSince, Snapshot } from './topics.ts';

/** As typed: Fieldlink reads it, and says so where it cannot. */
const typedAddress = z.string().min(1).max(300);
const keys = z.array(key).max(10_000);
const hostId = z.string().min(1).max(128);
const visit = z.string().max(64);
/** A megabyte pasted by mistake must get its own answer (`token-too-long`), not a generic one. */
const pastedToken = z.string().max(2_000_000);

/** As typed; what is too long or cannot be shown gets its own answer. */
const hostNote = z.object({
  name: z.string().max(10_000),
  labels: z.array(z.string().max(10_000)).max(1_000),
  text: z.string().max(100_000),
});
/** Of this laptop: no system has longer ones. */
const path = z.string().min(1).max(32_767);
const passphrase = z.string().min(1).max(1024);

export interface LinkTokenView {
  readonly token: string;
  /** Seconds left of this token as the host told, at the moment of the answer. */
  readonly remainingSeconds: number;
  readonly intervalSeconds: number;
}

export interface SignInOutcome {
  readonly key: string;
  readonly signedIn: boolean;
}

/** THE table: gate, transports, clients and tests are derived from it. */
export const methods = {
  /** `since`: the revision that the client has. Where that is known still, only what changed may be answered. */
  'topic.read': method<Snapshot | HostsSince>()(
    z.object({ topic: z.enum(topicNames), since: z.string().max(64).optional() }),
  ),

  'settings.update': method<null>()(
    z.object({
      theme: z.enum(['system', 'light', 'dark']).optional(),
      lockAfterMinutes: z.int().min(1).max(480).optional(),
      siteName: z
        .string()
        .trim()
        .max(100)
        .regex(/^\P{Cc}*$/u)
        .optional(),
      qrTemplate: z
        .string()
        .trim()
        .max(2_000)
        .regex(/^\P{Cc}*$/u)
        .optional(),
      labelMeasures: labelMeasures.optional(),
    }),
  ),

  'hosts.add': method<{ key: string }>()(
    /** With a certificate nothing is asked now: the record is trusted, and its first connection proves it. */
    z.object({ address: typedAddress, certSha256: sha256.optional() }),
  ),
  'hosts.forget': method<null>()(z.object({ key })),
  /** What the technician writes about a host: kept on this laptop, shown with the host, sent to nobody. */
  'hosts.note': method<null>()(z.object({ key, note: hostNote })),
  'hosts.refresh': method<null>()(z.object({ keys: keys.optional() })),
  /** A page that can be seen says so twice a minute: while none does, signed-in hosts are not watched. */
  'hosts.attend': method<null>()(nothing),
  'hosts.trust': method<null>()(
    z.object({
      pins: z
        .array(z.object({ key, certSha256: sha256 }))
        .min(1)
        .max(10_000),
    }),
  ),
  /** Vouches for what a changed host shows now. `typedName`: its edge host ID, or its address when it has none. */
  'hosts.repin': method<null>()(z.object({ key, certSha256: sha256, typedName: z.string().max(300) })),
  /** `text`: CSV, one line per host: fingerprint and address or edge host ID in any order. */
  'hosts.expect': method<ExpectOutcome>()(z.object({ text: z.string().max(3_000_000) })),
  /** What the QR codes in a picture say, a line or more each. Nothing is done with it: it is text for a list. */
  'codes.read': method<{ readonly text: string }>()(
    z.object({
      width: z.int().min(1).max(mostPixels),
      height: z.int().min(1).max(mostPixels),
      grey: z.base64().max(Math.ceil(mostPixels / 3) * 4),
    }),
  ),
  /** Lines of one visit, of this one without its ID, oldest first; `from`: the `next` of the answer before. */
  'journal.read': method<JournalPage>()(
    z.object({ visit: visit.optional(), from: z.int().min(0).default(0) }),
  ),
  /** A visit as a plain file to keep or hand on; `visit` as above. */
  'journal.export': method<JournalFile>()(
    z.object({ visit: visit.optional(), format: z.enum(['report', 'json', 'csv']) }),
  ),
  /** Answers when all has been looked at, within some ten seconds; `diagnosis.stop` with the same text ends it early. */
  'diagnosis.start': method<Diagnosis>()(z.object({ address: typedAddress })),
  'diagnosis.stop': method<null>()(z.object({ address: typedAddress })),
  /** The networks of this laptop, and where was looked last. */
  'find.offer': method<FindOffer>()(nothing),
  /** What a pasted list says; nothing is asked of anybody yet. */
  'find.readList': method<ListReading>()(z.object({ text: z.string().max(2_000_000) })),
  /** Looks once, quietly, where was looked last; to be called again and again while the list of hosts is open. */
  'find.look': method<null>()(nothing),
  'find.keepLooking': method<null>()(z.object({ on: z.boolean() })),
  /** By names of interfaces, typed subnets (CIDR) and single addresses. `publicRanges`: the technician confirmed them. */
  'sweep.start': method<{ runId: string }>()(
    z.object({
      interfaces: z.array(z.string().min(1).max(256)).max(256).default([]),
      subnets: z.array(z.string().min(1).max(64)).max(64).default([]),
      addresses: z.array(z.string().min(1).max(300)).max(10_000).default([]),
      ports: z.array(z.int().min(1).max(65_535)).min(1).max(8).default([5080]),
      announced: z.boolean().default(false),
      keepLooking: z.boolean().default(false),
      publicRanges: z.boolean().default(false),
    }),
  ),

  /** Without `account` the site's account of this session is used. `remember: 'site'` makes this account the site's. */
  'session.signIn': method<readonly SignInOutcome[]>()(
    z.object({
      keys: keys.min(1),
      /** False: answers when all are signed in; what they tell of themselves is being read then. */
      untilRead: z.boolean().default(true),
      account: z
        .object({
          username: z.string().min(1).max(256),
          password: z.string().min(1).max(1024),
          forSite: z.boolean().default(true),
          /** Kept in the vault once a host accepted it; only an account of the whole site. */
          remember: z.boolean().default(false),
        })
        .optional(),
    }),
  ),
  'session.signOut': method<null>()(z.object({ keys: keys.optional() })),

  /** Without a passphrase the laptop's keychain keeps the key, where the shell has one. */
  'vault.create': method<null>()(z.object({ passphrase: passphrase.optional() })),
  'vault.unlock': method<null>()(z.object({ passphrase: passphrase.optional() })),
  'vault.lock': method<null>()(nothing),
  'vault.change': method<null>()(z.object({ passphrase, newPassphrase: passphrase })),
  /** Wipes the site's secrets from disk; with `pins` also every host and the trust in it. */
  'vault.forgetSite': method<{ hosts: number }>()(z.object({ pins: z.boolean().default(false) })),

  /**
   * Before anything is touched: reads these hosts anew and lets each follower ping the leader. What they say stands in
   * their records as it comes (`leaderPing`); answers when all have been asked.
   */
  'plan.check': method<null>()(z.object({ leader: key, followers: keys })),

  'link.generateToken': method<LinkTokenView>()(z.object({ key })),
  /** `byHand`: where the host has no such operation, the technician says that it was done in Local UI. */
  'link.stopTokenGeneration': method<null>()(z.object({ key, byHand: z.boolean().default(false) })),
  'link.toLeader': method<{ runId: string }>()(z.object({ leader: key, followers: keys.min(1) })),
  'link.withToken': method<{ runId: string }>()(
    z.object({ follower: key, token: pastedToken, acceptOpaque: z.boolean().default(false) }),
  ),
  /**
   * These hosts leave that leader; asked to let go is the leader, or each host itself (vendor: Unlink Hosts, both ways).
   * By key, or by edge host ID where there is no record.
   */
  'link.unlink': method<{ runId: string }>()(
    z.object({
      leader: hostId,
      hosts: z.array(hostId).min(1).max(10_000),
      via: z.enum(['leader', 'host']),
    }),
  ),

  /**
   * The group of `from` goes over to `to`, one of its followers or another host: all are unlinked, token generation is
   * stopped, then they are linked to the new leader. `joins`: the old leader comes along as a follower.
   */
  'link.move': method<{ runId: string }>()(z.object({ from: key, to: key, joins: z.boolean() })),

  /** A folder of this laptop, null: home. Only folders, bundles and their signatures. */
  'files.list': method<FolderListing>()(z.object({ folder: path.nullable() })),
  /** Looks at the file and asks the host, before anything is sent; quick, as it does not read the whole file. */
  'content.check': method<ContentCheck>()(z.object({ leader: key, file: path, signature: path.nullable() })),
  /**
   * Sends the bundle to the leader, or to a host that is linked to nobody, and awaits that its followers are Synced.
   * `replace`: other content of the same name gives way.
   */
  'content.upload': method<{ runId: string }>()(
    z.object({ leader: key, file: path, signature: path.nullable(), replace: z.boolean().default(false) }),
  ),

  ...pairingMethods,
  ...consoleMethods,
  ...demoMethods,
  ...registrationMethods,
  ...labelMethods,
  ...queueMethods,
  ...siteMethods,
  ...openedMethods,

  /** Where the shell has a clipboard (`clipboardClear`). With `diesInMs` a secret: taken off again then, if still there. */
  'clipboard.copy': method<null>()(
    z.object({ text: z.string().min(1).max(2_000_000), diesInMs: z.int().min(0).max(86_400_000).optional() }),
  ),

  /** Takes up again what failed of a run that ended, and only that. Hosts that are linked meanwhile say so. */
  'runs.retry': method<{ runId: string }>()(z.object({ runId: key })),
  'runs.cancel': method<null>()(z.object({ runId: key })),
  'runs.dismiss': method<null>()(z.object({ runId: key })),
} as const;

export type Methods = typeof methods;
export type MethodName = keyof Methods;
export type Input<M extends MethodName> = z.input<Methods[M]['input']>;
export type CheckedInput<M extends MethodName> = z.output<Methods[M]['input']>;
export type Output<M extends MethodName> = Methods[M] extends Method<z.ZodType, infer O> ? O : never;

export const isMethod = (name: string): name is MethodName => Object.hasOwn(methods, name);
