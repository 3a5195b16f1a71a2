import type { Profile, ProfileVersion } from './profiles.ts';
import { profiles } from './profiles.ts';
import type { Palette } from './types.ts';

/** The profiles that the console still has. */

type Faulty = Pick<Palette, 'faults'>;

export const profilesOf = ({ faults }: Faulty): readonly Profile[] =>
  profiles.filter(({ name }) => !faults['palette-profile-deleted']?.includes(name));

/** By the uid of any of its versions. */
export function profileOf(
  palette: Faulty,
  uid: string | undefined,
): { readonly of: Profile; readonly at: ProfileVersion } | null {
  for (const of of profilesOf(palette)) for (const at of of.versions) if (at.uid === uid) return { of, at };
  return null;
}

/** Null where a uid is not that of a latest version: older ones cannot be chosen (vendor: Pair Local Cluster with Palette). */
export function latestOf(palette: Faulty, uids: readonly string[]): readonly Profile[] | null {
  const found = uids.map((uid) => profilesOf(palette).find(({ latest }) => latest.uid === uid));
  return found.every((one) => one !== undefined) ? found : null;
}
