import { join } from 'node:path';
import { z } from 'zod';
import type { ProfileSet } from '#shared/model/profile-match.ts';
import type { Fault } from '#shared/model/result.ts';
import type { Keeping } from '../vault/json-file.ts';
import { openJsonFile } from '../vault/json-file.ts';

const word = z.string().nullable();
const layer = z.object({
  name: z.string(),
  version: z.string(),
  tag: word.exactOptional(),
  displayName: word.exactOptional(),
  layer: word.exactOptional(),
});
const profile = z.object({
  uid: z.string(),
  name: z.string(),
  type: word,
  version: word,
  layers: z.array(layer).readonly(),
});
const set = z.object({
  from: z.enum(['console', 'file']),
  name: z.string(),
  readAt: z.number(),
  profiles: z.array(profile).readonly(),
  withoutLatest: z.array(z.string()).readonly(),
});
const profileFile = z.object({ version: z.literal(1), set: set.nullable() });

/** The profiles that were read last, in `profiles.json`, so that they are there where no console is. Never a secret. */
export interface ProfileStore {
  current(): ProfileSet | null;
  /** Null when it is on disk; it is current in any case. */
  replace(set: ProfileSet): Promise<Fault | null>;
}

/** Not `remember`: kept in memory only. */
export async function openProfiles(options: Keeping): Promise<ProfileStore> {
  const empty = { version: 1, set: null } as const;
  const file = await openJsonFile(join(options.dir, 'profiles.json'), profileFile, empty, options);
  let current: ProfileSet | null = file.value.set;
  return {
    current: () => current,
    replace: async (next) => {
      current = next;
      return options.remember ? file.save({ version: 1, set: next }) : null;
    },
  };
}
