import { z } from 'zod';
import type { Layer } from '../model/layer.ts';
import type { Result } from '../model/result.ts';
import { fail, isOk, ok } from '../model/result.ts';
import { clusterApplications } from './pairing.ts';
import type { ClusterProfile } from './palette/profiles.ts';
import { clusterProfile } from './palette/profiles.ts';
import type { LatestProfiles } from './profiles.ts';
import { latestOnly, layersOf } from './profiles.ts';
import { parseMatchFile } from './slim-profiles.ts';

const applications = z.looseObject({ clusterProfileTemplates: z.array(z.unknown()).nullable() });

/** The packs of a cluster from the answer of `cluster/applications`. `file`: the name that a refusal tells. */
export function layersFrom(file: string, text: string): Result<readonly Layer[]> {
  const json = parseMatchFile(file, text);
  if (!isOk(json)) return json;
  if (!applications.safeParse(json.ok).success) return fail('layers-file-wrong', { file });
  return ok(layersOf(clusterApplications.parse(json.ok)));
}

/** Profiles from an array of v1ClusterProfile, in their latest versions. Entries that are no profile are left out. */
export function profilesFrom(file: string, text: string): Result<LatestProfiles> {
  const json = parseMatchFile(file, text);
  if (!isOk(json)) return json;
  const wrong = fail('profiles-file-wrong', { file });
  if (!Array.isArray(json.ok)) return wrong;
  const read = json.ok.flatMap((entry): ClusterProfile[] => {
    const profile = clusterProfile.safeParse(entry);
    return profile.success && profile.data.metadata.uid !== undefined ? [profile.data] : [];
  });
  if (read.length === 0 && json.ok.length > 0) return wrong;
  return ok(latestOnly(read));
}
