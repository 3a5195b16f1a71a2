import pLimit from 'p-limit';
import { byVersion } from '#shared/model/versions.ts';
import { paletteOperations } from '#shared/wire/palette/operations.ts';
import type { ClusterProfile, ProfileSummary } from '#shared/wire/palette/profiles.ts';
import type { ConsoleReply } from './client.ts';
import { allPages } from './pages.ts';
import type { Scope } from './reads.ts';

/** So many wait at the rate limit at once; the limit itself is kept by the client. */
const atOnce = 8;

/** The versions of a profile, the latest first: which of them a list names is not always that one. */
const uidsOf = ({ metadata, specSummary }: ProfileSummary): readonly string[] => {
  const versions = (specSummary?.versions ?? []).flatMap(({ uid, version = '' }) =>
    uid === undefined ? [] : [{ uid, version }],
  );
  const latestFirst = versions.sort((a, b) => byVersion(b.version, a.version)).map(({ uid }) => uid);
  if (latestFirst.length > 0) return latestFirst;
  return metadata?.uid === undefined ? [] : [metadata.uid];
};

/**
 * The profiles of the project in their latest published version (vendor: only that one can be chosen); versions after it
 * that are drafts are there too, to be told apart from published ones that are missing. Never values of packs.
 */
export async function readProfiles({
  ask,
  endpoint,
  projectUid,
  signal,
}: Scope): Promise<ConsoleReply<readonly ClusterProfile[]>> {
  const list = await allPages(
    (query) =>
      ask(paletteOperations.profiles, {
        ...{ query, projectUid, signal },
        body: { sort: [{ field: 'profileName', order: 'asc' }] },
      }),
    ({ metadata }) => metadata?.uid,
    endpoint,
  );
  if (!('ok' in list)) return list;

  const readLatest = async (uids: readonly string[]): Promise<ConsoleReply<readonly ClusterProfile[]>> => {
    const read: ClusterProfile[] = [];
    for (const uid of uids) {
      const reply = await ask(paletteOperations.profile, { uid, projectUid, signal });
      // Deleted since it was listed.
      if (!('ok' in reply) && reply.status === 404) continue;
      if (!('ok' in reply)) return reply;
      read.push(reply.ok);
      if (reply.ok.spec.published) break;
    }
    return { ok: read };
  };
  const limit = pLimit(atOnce);
  const replies = await Promise.all(list.ok.map((each) => limit(readLatest, uidsOf(each))));
  const found: ClusterProfile[] = [];
  for (const reply of replies) {
    if (!('ok' in reply)) return reply;
    found.push(...reply.ok);
  }
  return { ok: found };
}
