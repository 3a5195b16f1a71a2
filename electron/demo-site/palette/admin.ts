import { z } from 'zod';
import { latestOf, profilesOf } from './catalogue.ts';
import type { ClusterTerms, ManagedCluster } from './cluster-types.ts';
import { accepted, findPairing, isManaged, rejected } from './inbox.ts';
import { labelsOf } from './labels.ts';
import { isMatch, matchOf } from './match.ts';
import type { Profile } from './profiles.ts';
import type { PaletteRefusal } from './refusals.ts';
import { isRefusal, refusals } from './refusals.ts';
import type { Pairing, Palette } from './types.ts';

/** What somebody with the permission does with a request: in the app, or as in Palette's own pages. */

/** Where the scope is the tenant, requests of every project. */
export function pendingPairing(
  { state }: Palette,
  pairingUid: string | undefined,
  projectUid: string | null,
): Pairing | PaletteRefusal {
  const pairing = findPairing(state, pairingUid);
  if (!pairing || (projectUid !== null && pairing.projectUid !== projectUid))
    return refusals.noResource('pairing request');
  if (pairing.state !== 'Pairing') return refusals.decided(pairing.state);
  return pairing;
}

export function chosenProfiles(
  palette: Palette,
  uids: readonly string[],
): readonly Profile[] | PaletteRefusal {
  const found = latestOf(palette, uids);
  return found ?? refusals.invalid('profileUids must name the latest versions of cluster profiles');
}

export function accept(
  palette: Palette,
  pairing: Pairing,
  given: ClusterTerms,
): ManagedCluster | PaletteRefusal {
  if (isManaged(palette.state, pairing.localClusterUid)) return refusals.managed;
  const chosen = chosenProfiles(palette, given.profileUids);
  if (isRefusal(chosen)) return chosen;
  const wrong = matchOf(pairing.layers, chosen).filter(({ verdict }) => verdict !== 'match');
  if (wrong.length > 0) return refusals.mismatch(wrong.map(({ name }) => name));
  const { state, cluster } = accepted(palette.state, pairing, given);
  palette.update(state);
  return cluster;
}

export const reject = (palette: Palette, pairing: Pairing): void => {
  palette.update(rejected(palette.state, pairing));
};

export const decision = z.object({
  action: z.enum(['accept', 'reject']),
  pairingUid: z.string(),
  profileUids: z.array(z.string()).optional(),
});

/** The profiles that an admin finds: the first alone, else the first two, that match. */
const fitting = (palette: Palette, { layers }: Pairing): readonly string[] => {
  const profiles = profilesOf(palette);
  const uidsOf = (chosen: readonly Profile[]) => chosen.map(({ latest }) => latest.uid);
  const pairs = profiles.flatMap((one) => profiles.map((other) => [one, other]));
  return uidsOf([...profiles.map((one) => [one]), ...pairs].find((of) => isMatch(matchOf(layers, of))) ?? []);
};

/** For tests: what an admin clicks in Palette's own pages. Null: done. */
export function decide(
  palette: Palette,
  { action, pairingUid, profileUids }: z.output<typeof decision>,
): PaletteRefusal | null {
  const pairing = pendingPairing(palette, pairingUid, null);
  if (isRefusal(pairing)) return pairing;
  if (action === 'reject') {
    reject(palette, pairing);
    return null;
  }
  const { name, tags } = pairing;
  const made = accept(palette, pairing, {
    ...{ name, labels: labelsOf(tags), annotations: {} },
    profileUids: profileUids ?? fitting(palette, pairing),
  });
  return isRefusal(made) ? made : null;
}
