import { z } from 'zod';
import type { ConsoleIdentity } from '../model/palette.ts';
import { largestCaFile } from '../model/palette.ts';
import type { LayerVerdict } from '../model/profile-match.ts';
import { endpoint, method, nothing, sha256 } from './method.ts';

const uid = z.string().min(1).max(128);
/** Base64 of a file with certificates of authorities, PEM or DER; up to `largestCaFile`. */
const caFile = z.base64().max(Math.ceil(largestCaFile / 3) * 4);
const uids = z.array(uid).max(1_000);

/** Of the Palette console. */
export const consoleMethods = {
  /**
   * Connects and looks at the certificate; nothing is sent. `caFile`: authorities that are to vouch for this console, in
   * place of those of the laptop; where they do not, why is the answer.
   */
  'console.look': method<ConsoleIdentity>()(z.object({ endpoint, caFile: caFile.optional() })),
  /**
   * `certSha256`: the technician compared it; needed where no authority vouches for it. `caFile`: compared instead, and kept
   * with the console; it goes on vouching when the certificate is renewed. Without `login` the API key in the vault is used.
   * `remember`: an API key is kept in the vault once it was accepted.
   */
  'console.signIn': method<null>()(
    z.object({
      endpoint,
      certSha256: sha256.optional(),
      caFile: caFile.optional(),
      login: z
        .union([
          z.object({ apiKey: z.string().min(1).max(1024) }),
          z.object({
            email: z.string().min(1).max(256),
            password: z.string().min(1).max(1024),
            org: z.string().max(256).default(''),
          }),
        ])
        .optional(),
      remember: z.boolean().default(false),
    }),
  ),
  'console.signOut': method<null>()(nothing),
  /** Also the API key, the trust in its certificate, and its address. */
  'console.forget': method<null>()(nothing),
  'console.project': method<null>()(z.object({ uid })),
  /** Reads requests and clusters anew; to be called again and again while they are shown. */
  'console.read': method<null>()(nothing),
  /** Opens Clusters of the console in a browser, where the shell can (`opensPages`). */
  'console.open': method<null>()(nothing),
  /** Only where the console can be reviewed from here (`canReview`), as are the next two. */
  'console.validate': method<{ readonly valid: boolean; readonly layers: readonly LayerVerdict[] }>()(
    z.object({ pairingId: uid, profileUids: uids }),
  ),
  /** vendor: Pair cluster, the end of the wizard. */
  'console.accept': method<{ readonly clusterUid: string | null }>()(
    z.object({
      pairingId: uid,
      name: z.string().min(1).max(256),
      description: z.string().max(2_000),
      tags: z.array(z.string().max(256)).max(100),
      profileUids: uids,
      /** vendor: **I understand**: only central management from then on. */
      understood: z.literal(true),
    }),
  ),
  'console.reject': method<null>()(z.object({ pairingId: uid })),
} as const;
