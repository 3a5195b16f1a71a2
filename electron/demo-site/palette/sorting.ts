import { z } from 'zod';

/** vendor: v1ClusterProfileSortSpec, v1SearchFilterSortSpec. */
export const sortShape = z
  .array(z.object({ field: z.string(), order: z.enum(['asc', 'desc']).default('asc') }))
  .default([]);

/** Fields that all items share here order nothing. */
export const sorted = <T>(
  items: readonly T[],
  sort: z.output<typeof sortShape>,
  fields: Readonly<Record<string, (item: T) => string>>,
): readonly T[] =>
  [...items].sort((one, other) => {
    for (const { field, order } of sort) {
      const by = fields[field] ?? (() => '');
      const found = by(one).localeCompare(by(other)) * (order === 'desc' ? -1 : 1);
      if (found !== 0) return found;
    }
    return 0;
  });
