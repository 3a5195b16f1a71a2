import { z } from 'zod';
import { tidy } from '../tidy.ts';
import { count, id, list, maybe, opaque, text } from '../tolerant.ts';

/** Fieldlink's own: the request that something was made for, the same on every laptop that has it. */
export const requestAnnotation = 'fieldlink-request';

const longestTag = 256;
/** As it is shown: one line that cannot turn the words beside it round. */
export const tag = z
  .string()
  .max(longestTag)
  .transform((value) => tidy(value, longestTag));

/** Labels and annotations, as they are written. */
export const words = z.record(z.string(), z.string());

/** Compared as they came, never shown, except the description. */
export const readAnnotations = maybe(z.object({ description: text }).catchall(opaque));

/** vendor: v1ObjectMeta, as far as it is used. Labels: tags of the console. */
export const objectMeta = z.object({
  uid: id,
  name: text,
  creationTimestamp: text,
  annotations: readAnnotations,
  labels: maybe(z.record(z.string().max(longestTag), tag)),
});

/** vendor: v1ListMetaData. `continue`: empty at the end of the list. */
export const listMeta = maybe(z.object({ continue: opaque, count, offset: count }));

/** vendor: v1Uid: what was created is called so, and the answer tells no more of it. */
export const createdUid = z.object({ uid: id });

/**
 * The items of a list, which are essential: an answer without them is the answer of something else. Go writes null for
 * none.
 */
export const items = <T extends z.ZodType>(item: T) =>
  z.union([z.null(), z.array(z.unknown())]).transform((values) => list(item).parse(values) ?? []);

/** What every list may be asked for. vendor: "Maximum value of the limit is 50". */
export const pageQuery = z.strictObject({
  limit: z.int().min(1).max(50).optional(),
  offset: z.int().min(0).optional(),
  continue: z.string().optional(),
});

/** The value that the vendor's own clients give a tag without one. */
const noValue = 'spectro__tag';

/** Labels as the console shows them: `key`, or `key:value`. */
export const tagsOf = (labels: Readonly<Record<string, string>> | undefined): readonly string[] =>
  Object.entries(labels ?? {})
    .map(([key, value]) => [tidy(key, longestTag), value] as const)
    .map(([key, value]) => (value === noValue || value === '' ? key : `${key}:${value}`));

/** The other way round: `key`, or `key:value`. */
export const labelsOf = (tags: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    tags.map((tag) => {
      const [, key = '', value = ''] = /^([^:]*):?(.*)$/s.exec(tag) ?? [];
      return [key.trim(), value.trim() || noValue];
    }),
  );

/** RFC 3339 → epoch milliseconds; null: not told, or no time. */
export function timeOf(timestamp: string | undefined): number | null {
  const at = timestamp === undefined ? Number.NaN : Date.parse(timestamp);
  // Go writes year 1 for a time that was never set.
  return Number.isNaN(at) || at <= 0 ? null : at;
}
