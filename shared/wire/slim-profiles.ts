import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';

/** Bytes of a file of profiles or packs: some 500 profiles with all their values. */
export const largestMatchFile = 32_000_000;
/** Characters; must fit into one call of the contract. */
const longestSlim = 3_500_000;

/** What is read of a v1ClusterProfile (`palette/profiles.ts`), wherever in it. */
const keys = [
  ...['metadata', 'uid', 'name'],
  ...['spec', 'version', 'versions', 'published', 'type', 'packs', 'tag', 'layer', 'displayName'],
];

/** As JSON; some editors put a mark in front that JSON does not know. */
export function parseMatchFile(file: string, text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
  } catch {
    return fail('match-file-not-json', { file });
  }
}

export const tooLarge = (file: string) =>
  fail('match-file-too-large', { file, most: largestMatchFile / 1_000_000 });

/** The same profiles without the values of their packs, which may hold secrets: these do not even leave the page. */
export function slimProfiles(file: string, text: string): Result<string> {
  const json = parseMatchFile(file, text);
  if (!('ok' in json)) return json;
  const slim = JSON.stringify(json.ok, keys);
  return slim.length > longestSlim ? tooLarge(file) : ok(slim);
}
