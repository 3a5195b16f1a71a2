import type { ErrorParams, Fault } from '#shared/model/result.ts';
import type { Run, RunItem } from '#shared/model/run.ts';
import { hasFailed } from '#shared/model/run.ts';
import { stallOf } from './upload-words.ts';

/** Items that ended alike: a hundred hosts that do not answer are one thing to read. */
export interface RunGroup {
  readonly key: string;
  readonly items: readonly [RunItem, ...RunItem[]];
  /** What is true of all of them. */
  readonly fault: Fault | null;
}

/** Parameters that name the host a fault is about; all others tell faults of one code apart. */
const naming: ReadonlySet<string> = new Set(['host', 'address', 'present', 'missing', 'still']);

/** Why it ended so, or what it waits for. */
const whyOf = (item: RunItem): Fault | null => item.fault ?? stallOf(item);

const likeness = (item: RunItem): string => {
  const why = whyOf(item);
  const params = Object.entries(why?.params ?? {}).filter(([name]) => !naming.has(name));
  return JSON.stringify([item.end, why?.code, params]);
};

const common = (params: readonly ErrorParams[]): ErrorParams => {
  const [first = {}, ...others] = params;
  return Object.fromEntries(
    Object.entries(first).map(([name, value]) => [
      name,
      others.every((each) => each[name] === value) ? value : 'the host',
    ]),
  );
};

const merged = (items: readonly RunItem[]): Fault | null => {
  const faults = items.flatMap((item) => whyOf(item) ?? []);
  const [first] = faults;
  return first ? { code: first.code, params: common(faults.map(({ params }) => params)) } : null;
};

/** A line of its own: of a few hosts each is told of, whatever it is at, and what it waits for. */
export const alone = (item: RunItem): RunGroup => ({
  key: item.key,
  items: [item],
  fault: whyOf(item),
});

/** Those who were cancelled for what befell another: it is told once, beside the one it befell. */
const isToldBeside = ({ items: [first], fault }: RunGroup, groups: readonly RunGroup[]): boolean =>
  first.end === 'cancelled' &&
  groups.some(({ items: [other], fault: its }) => other.end !== 'cancelled' && its?.code === fault?.code);

/** What has a reason comes first, then where many fared alike. */
export function groupsOf(items: readonly RunItem[]): readonly RunGroup[] {
  const byLikeness = new Map<string, [RunItem, ...RunItem[]]>();
  for (const item of items) {
    const key = likeness(item);
    const group = byLikeness.get(key);
    if (group) group.push(item);
    else byLikeness.set(key, [item]);
  }
  const groups = [...byLikeness].map(([key, group]) => ({ key, items: group, fault: merged(group) }));
  return groups
    .map((group) => (isToldBeside(group, groups) ? { ...group, fault: null } : group))
    .sort((a, b) => Number(b.fault !== null) - Number(a.fault !== null) || b.items.length - a.items.length);
}

export const failures = (items: readonly RunItem[]): readonly RunItem[] => items.filter(hasFailed);

/** What calls for somebody: what failed, what waits for something that does not come by itself, what nobody heard the end of. */
export const troubles = ({ state, items }: Run): readonly RunItem[] =>
  items.filter(
    (item) => hasFailed(item) || (item.end === null && (state === 'ended' || whyOf(item) !== null)),
  );
