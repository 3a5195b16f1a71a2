import { z } from 'zod';

const scalars = z.record(z.string(), z.union([z.string(), z.boolean(), z.number(), z.undefined()]));

/** A path with its query. Strict: what the schema does not declare throws here, before anything is sent. */
export function withQuery(path: string, schema: z.ZodType | undefined, given: unknown): string {
  if (!schema) return path;
  const pairs = Object.entries(scalars.parse(schema.parse(given ?? {}))).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}
