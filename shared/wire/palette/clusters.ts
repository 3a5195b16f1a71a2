import { z } from 'zod';
import { maybe, text } from '../tolerant.ts';
import { items, listMeta, objectMeta } from './meta.ts';

const order = z.strictObject({ field: z.literal('clusterName'), order: z.literal('asc') });
/** vendor: v1SearchFilterSummarySpec */
export const clustersSearch = z.strictObject({ sort: z.array(order) });

const health = maybe(z.object({ state: text }));
const clusterSummary = z.object({
  metadata: maybe(objectMeta),
  status: maybe(z.object({ state: text, health })),
});
/** vendor: v1SpectroClustersSummary */
export const clustersSummary = z.object({
  items: items(clusterSummary),
  listmeta: listMeta,
});
