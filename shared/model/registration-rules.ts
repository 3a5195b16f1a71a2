import type { ErrorCode } from '../contract/errors.ts';
import { checkHostId } from './edge-host-id.ts';
import type { Finding } from './finding.ts';
import type { NearIds } from './near-ids.ts';
import { createNearIds } from './near-ids.ts';
import type { HostDraft } from './registration.ts';
import { fault } from './result.ts';

/** (inferred) What the console's own lists show of a tag. */
const longestTagPart = 256;

/** What the IDs of a list are compared with, apart from each other. */
export interface KnownIds {
  /** Met on the LAN. */
  readonly seen?: readonly string[];
  /** Palette has them in this project. */
  readonly listed?: readonly string[];
}

const warns = (code: ErrorCode, id: string, other: string | null): Finding[] =>
  other === null ? [] : [{ weight: 'warns', fault: fault(code, { id, other }) }];

/** Of what came before in the list, and of what is known; an ID that is known as it is is no slip of another one. */
function comparedWith(id: string, before: NearIds, seen: NearIds, listed: NearIds): readonly Finding[] {
  if (before.has(id)) return [{ weight: 'refuses', fault: fault('host-id-twice', { id }) }];
  const meant = (known: NearIds): string | null => (known.has(id) ? null : known.nearTo(id));
  return [
    ...warns('host-id-near', id, before.nearTo(id)),
    ...warns('host-id-near-seen', id, meant(seen)),
    ...(seen.has(id) ? [] : warns('host-id-near-listed', id, meant(listed))),
  ];
}

/** Lists show names in one line, beside other words. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

const checkName = (id: string, name: string): Finding[] =>
  unprintable.test(name) ? [{ weight: 'refuses', fault: fault('host-name-unprintable', { id }) }] : [];

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
 * They are compared with each other and with what is known.
 */
export function checkDrafts(
  drafts: readonly Pick<HostDraft, 'hostId' | 'name' | 'tags'>[],
  known: KnownIds = {},
): readonly (readonly Finding[])[] {
  const before = createNearIds();
  const [seen, listed] = [createNearIds(known.seen), createNearIds(known.listed)];
  return drafts.map(({ hostId, name, tags }) => {
    const id = hostId.trim();
    const others = id === '' ? [] : comparedWith(id, before, seen, listed);
    before.add(id);
    const all = [...checkHostId(id), ...others, ...checkName(id, name ?? ''), ...checkTags(tags)];
    return [
      ...all.filter(({ weight }) => weight === 'refuses'),
      ...all.filter(({ weight }) => weight === 'warns'),
    ];
  });
}
