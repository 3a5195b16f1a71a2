import { checkHostId, isLikeHexId, lookOf } from './edge-host-id.ts';
import type { Finding } from './finding.ts';
import type { HostDraft } from './registration.ts';
import { fault } from './result.ts';

/** (inferred) What the console's own lists show of a tag. */
const longestTagPart = 256;

/** An ID with what it is compared by, worked out once. */
interface Compared {
  readonly id: string;
  readonly look: string;
  readonly lower: string;
  readonly isHex: boolean;
}

const compared = (id: string): Compared => ({
  ...{ id, look: lookOf(id), lower: id.toLowerCase(), isHex: isLikeHexId(id) },
});

/** One character too much, too few, another, or two of them swapped. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  let tail = 0;
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail += 1;
  const differ = long.length - head - tail;
  if (differ <= 1) return true;
  const isSwapped = short[head] === long[head + 1] && short[head + 1] === long[head];
  return differ === 2 && short.length === long.length && isSwapped;
}

/** Names that somebody gave differ by one character on purpose (`till-1`, `till-2`), those that hosts make do not. */
const isNear = (a: Compared, b: Compared): boolean =>
  a.look === b.look || (a.isHex && b.isHex && isOneSlip(a.lower, b.lower));

/** Of what came before in the list, and of the hosts that were seen. */
function comparedWith(
  own: Compared,
  before: readonly Compared[],
  seen: readonly Compared[],
): readonly Finding[] {
  const { id } = own;
  if (before.some((other) => other.id === id))
    return [{ weight: 'refuses', fault: fault('host-id-twice', { id }) }];
  const near = before.find((other) => isNear(own, other));
  const meant = seen.some((other) => other.id === id) ? undefined : seen.find((other) => isNear(own, other));
  return [
    ...(near ? [{ weight: 'warns', fault: fault('host-id-near', { id, other: near.id }) } as const] : []),
    ...(meant
      ? [{ weight: 'warns', fault: fault('host-id-near-seen', { id, other: meant.id }) } as const]
      : []),
  ];
}

const refuses = (code: 'tag-invalid' | 'tag-twice', tag: string): Finding => ({
  weight: 'refuses',
  fault: fault(code, { tag: tag.slice(0, longestTagPart) }),
});

/** Tags of edge hosts: `key`, or `key:value`; each key once, as the console keeps them by key. */
export function checkTags(tags: readonly string[]): readonly Finding[] {
  const keys = tags.map((tag) => tag.replace(/:.*$/s, '').trim());
  return tags.flatMap((tag, index): Finding[] => {
    const key = keys[index] ?? '';
    const isWhole = key !== '' && tag.split(':').every((part) => part.length <= longestTagPart);
    if (!isWhole || /[\p{Cc}\p{Cf}\p{Cs}]/u.test(tag)) return [refuses('tag-invalid', tag)];
    return keys.indexOf(key) < index ? [refuses('tag-twice', key)] : [];
  });
}

/**
 * What speaks against registering these hosts, for each of them, before anything is sent; of each what refuses comes first.
 * `seen`: edge host IDs that were met on the LAN, with which a typed one is compared.
 */
export function checkDrafts(
  drafts: readonly Pick<HostDraft, 'hostId' | 'tags'>[],
  seen: readonly string[] = [],
): readonly (readonly Finding[])[] {
  const ids = drafts.map(({ hostId }) => compared(hostId.trim()));
  const met = seen.map(compared);
  return drafts.map(({ tags }, index) => {
    const own = ids[index] ?? compared('');
    const others = own.id === '' ? [] : comparedWith(own, ids.slice(0, index), met);
    const all = [...checkHostId(own.id), ...others, ...checkTags(tags)];
    return [
      ...all.filter(({ weight }) => weight === 'refuses'),
      ...all.filter(({ weight }) => weight === 'warns'),
    ];
  });
}
