import { z } from 'zod';
import type { EdgeToken } from '../model/edge-token.ts';
import type { PaletteHost } from '../model/palette-host.ts';
import type { HostDraft } from '../model/registration.ts';
import { longestHostList } from '../model/registration.ts';
import type { SavedFile } from '../model/saved-file.ts';
import type { FieldFinding } from '../model/user-data.ts';
import { userDataForm } from '../wire/user-data.ts';
import { method, nothing } from './method.ts';
import { moment, uid } from './queue-shapes.ts';

/** Hosts that register. What is asked of Palette is asked of the console that is signed in to. */
export const registrationMethods = {
  /**
   * User data as files: `user-data` and an empty `meta-data`, or with `iso` the site ISO that holds both. What is secret in
   * it leaves in these files only. What refuses (`checkUserData`) is the answer instead, the first of it.
   */
  'userData.save': method<{
    readonly files: readonly SavedFile[];
    readonly warnings: readonly FieldFinding[];
  }>()(z.object({ form: userDataForm, iso: z.boolean().default(false) })),

  /** The page has a view open that reads codes, or has closed it: until then its shell lets nobody have the camera, nor look at the clipboard. */
  'camera.want': method<null>()(z.object({ isWanted: z.boolean() })),

  /** vendor: **Registration Tokens** of the tenant, by name. */
  'tokens.list': method<readonly EdgeToken[]>()(nothing),
  /** The token itself: a secret. */
  'tokens.reveal': method<{ readonly token: string }>()(z.object({ uid })),
  /** vendor: **Add New Registration Token**; what `checkEdgeToken` refuses is not sent. `expiresAt`: epoch milliseconds. */
  'tokens.add': method<{ readonly uid: string }>()(
    z.object({
      name: z.string().trim().max(256),
      description: z.string().trim().max(2_000),
      projectUid: uid.nullable(),
      expiresAt: moment,
    }),
  ),
  'tokens.setActive': method<null>()(z.object({ uid, isActive: z.boolean() })),
  'tokens.delete': method<null>()(z.object({ uid })),

  /** Of the project that is chosen, by name. */
  'edgeHosts.list': method<readonly PaletteHost[]>()(nothing),
  /** `id`: edge host ID. vendor: refused while a cluster uses it. */
  'edgeHosts.delete': method<null>()(z.object({ id: uid })),

  /**
   * Edge host IDs out of what was typed, pasted or read from a CSV file, with what else its columns say (`name`, `tags`,
   * `pairing key`; without such a heading all cells are IDs). Nothing is asked of anybody, nor judged: `checkDrafts` does.
   */
  'registrations.readList': method<readonly HostDraft[]>()(
    z.object({ text: z.string().max(longestHostList) }),
  ),
} as const;
