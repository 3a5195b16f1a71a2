import { z } from 'zod';
import type { Finding } from '../model/finding.ts';
import type { Layer } from '../model/layer.ts';
import type { ProfileSet } from '../model/profile-match.ts';
import type { JournalFile } from '../model/visit.ts';
import { endpoint, key, method, nothing } from './method.ts';

const pairing = z.object({
  key,
  endpoint,
  /** As pasted; what cannot be one gets its own answer. */
  registrationToken: z.string().max(100_000),
  /** vendor: `insecure`: the hosts do not check the certificate of Palette. */
  insecure: z.boolean().default(false),
});

/** Of the host that asks to be paired, and of the profiles that have to match. */
export const pairingMethods = {
  /** Reads the cluster and the pairing of this host anew, then says what speaks against pairing; refusals first. */
  'pairing.check': method<readonly Finding[]>()(z.object({ key })),
  /** All hosts of the cluster try to reach Palette; ok only when all of them do. Nothing changes. */
  'pairing.verify': method<{ readonly message: string | null }>()(pairing),
  /** vendor: Pair. Irreversible once it is accepted in Palette. The record in `pairings` stands before anything is sent. */
  'pairing.send': method<{ readonly id: string; readonly pairingId: string }>()(pairing),
  /** vendor: Cancel Pairing Request. `followUp`: Palette may not have heard of it. */
  'pairing.withdraw': method<{ readonly id: string | null; readonly followUp: boolean }>()(z.object({ key })),
  /** The technician has rejected it in Palette by hand. */
  'pairing.followedUp': method<null>()(z.object({ id: key })),
  /** The packs of the cluster that this host is a node of. */
  'pairing.layers': method<readonly Layer[]>()(z.object({ key })),

  /** Null: none were read on this laptop yet. */
  'profiles.current': method<ProfileSet | null>()(nothing),
  /** `text`: an array of `v1ClusterProfile`, as the vendor's API returns them or as `profiles.export` wrote it. */
  'profiles.import': method<ProfileSet>()(
    z.object({ name: z.string().max(300), text: z.string().max(8_000_000) }),
  ),
  'profiles.export': method<JournalFile>()(nothing),
  /** Reads them from the console that is signed in. */
  'profiles.fetch': method<ProfileSet>()(nothing),
} as const;
