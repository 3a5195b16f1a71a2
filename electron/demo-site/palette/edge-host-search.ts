import { z } from 'zod';
import { healthOf, stateOf } from './edge-hosts.ts';
import { tagsOf } from './labels.ts';
import { sorted, sortShape } from './sorting.ts';
import type { EdgeHost } from './types.ts';

/** What a property of a host can be compared with: a tag is one of many. */
const properties = {
  tags: ({ labels }: EdgeHost) => tagsOf(labels),
  state: (host: EdgeHost) => [stateOf(host)],
  healthState: (host: EdgeHost) => [healthOf(host) ?? ''],
  architecture: ({ archType }: EdgeHost) => [archType],
  name: ({ name }: EdgeHost) => [name],
} as const;

const fields = {
  creationTimestamp: ({ createdAt }: EdgeHost) => new Date(createdAt).toISOString(),
  lastModifiedTimestamp: ({ changedAt }: EdgeHost) => new Date(changedAt).toISOString(),
  healthState: (host: EdgeHost) => healthOf(host) ?? '',
} as const;

const conjunction = z.enum(['and', 'or']).nullish();
const stringCondition = z.object({
  operator: z.enum(['eq', 'contains', 'beginsWith']).default('eq'),
  negation: z.boolean().default(false),
  ignoreCase: z.boolean().default(false),
  match: z.object({ conjunction, values: z.array(z.string()) }),
});
const filter = z.object({
  property: z.enum(Object.keys(properties) as (keyof typeof properties)[]),
  condition: z.strictObject({ string: stringCondition }),
});
const group = z.object({ conjunction, filters: z.array(filter) });

/** vendor: v1SearchFilterSummarySpec, as much as the vendor's SDK asks of edge hosts: the rest is better refused than ignored. */
export const edgeHostSearch = z.strictObject({
  filter: z.object({ conjunction, filterGroups: z.array(group).default([]) }).optional(),
  sort: sortShape,
});

/** vendor: how several are joined; nobody says what holds where nothing is said (inferred: all). */
const joined = <T>(how: 'and' | 'or' | null | undefined, all: readonly T[], holds: (one: T) => boolean) =>
  all.length === 0 || (how === 'or' ? all.some(holds) : all.every(holds));

const compare = {
  eq: (own: string, wanted: string) => own === wanted,
  contains: (own: string, wanted: string) => own.includes(wanted),
  beginsWith: (own: string, wanted: string) => own.startsWith(wanted),
} as const;

function passes(host: EdgeHost, { property, condition: { string } }: z.output<typeof filter>): boolean {
  const fold = (text: string) => (string.ignoreCase ? text.toLowerCase() : text);
  const own = properties[property](host).map(fold);
  const { values, conjunction: how = 'or' } = string.match;
  const found = joined(how, values, (value) => own.some((one) => compare[string.operator](one, fold(value))));
  return found !== string.negation;
}

export function searched(
  hosts: readonly EdgeHost[],
  { filter: wanted, sort }: z.output<typeof edgeHostSearch>,
): readonly EdgeHost[] {
  const found = hosts.filter((host) =>
    joined(wanted?.conjunction, wanted?.filterGroups ?? [], ({ conjunction: how, filters }) =>
      joined(how, filters, (one) => passes(host, one)),
    ),
  );
  return sorted(found, sort, fields);
}
