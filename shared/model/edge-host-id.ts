import type { Finding } from './finding.ts';
import { fault } from './result.ts';

/** vendor: Device ID (UID) Parameters: what is longer is cut by the agent. */
const longestId = 128;
/** vendor: Device ID (UID) Parameters, unsupported characters. Blanks and what cannot be seen: (inferred). */
const forbidden = /[/?#&+%,$~!@*(){}|=;:<>'.^"]|[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
/** An ID that the agent makes of a serial number (`product_uuid`): so many digits. */
const hexDigits = 32;
/** Fewer are a name that somebody chose. */
const likeHexFrom = 24;

/** vendor: `stylus.site.prefix`, default. */
export const usualPrefix = 'edge';

/** What is read for a digit of hex where it was copied by eye. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', Q: '0', I: '1', l: '1', i: '1', '|': '1', Z: '2', z: '2', S: '5', s: '5' },
  ...{ G: '6', q: '9', g: '9', B: '8', D: '0', '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-' },
};

/** One text for all IDs that look alike; for comparing only. */
export const lookOf = (id: string): string =>
  Array.from(id, (char) => lookAlikes[char] ?? char.toLowerCase()).join('');

/** Made by a host itself: nobody tells such IDs apart at a glance. */
export const isLikeHexId = (id: string): boolean => (id.match(/[\da-f]/gi) ?? []).length >= likeHexFrom;

const distinct = (chars: Iterable<string>): string[] => [...new Set(chars)];

/** Blanks and the like by name, as nobody sees them. */
const visible = (char: string): string =>
  char === ' '
    ? 'space'
    : /\p{C}|\s/u.test(char)
      ? `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
      : char;

/** Letters and marks of other alphabets, no hex digit in what else is hex, capitals among small letters (`9eBe` for `9e8e`). */
function doubtful(id: string, tail: string): string[] {
  const digits = tail.replace(/-/g, '');
  const hex = digits.match(/[\da-f]/gi) ?? [];
  const isLikeHex = digits.length >= likeHexFrom && hex.length >= digits.length * 0.75;
  const isSmall = /[a-f]/.test(digits);
  const odd = isLikeHex ? (digits.match(isSmall ? /[^\da-f]/g : /[^\dA-F]/g) ?? []) : [];
  return distinct([...(id.match(/[^\x20-\x7e]/gu) ?? []), ...odd]);
}

const copied = (id: string, tail: string): Finding[] => {
  const odd = doubtful(id, tail);
  const digits = tail.replace(/-/g, '');
  if (odd.length > 0) {
    const meant = distinct(odd.map((char) => lookAlikes[char] ?? '?'));
    const params = { id, characters: odd.join(' '), perhaps: meant.join(' ') };
    return [{ weight: 'warns', fault: fault('host-id-look-alikes', params) }];
  }
  const isNear = /^[\da-f]+$/i.test(digits) && Math.abs(digits.length - hexDigits) <= 4;
  return isNear && digits.length !== hexDigits
    ? [{ weight: 'warns', fault: fault('host-id-digits', { id, digits: digits.length, usual: hexDigits }) }]
    : [];
};

/**
 * What speaks against an edge host ID, without blanks around it; what refuses comes first. A missing prefix is but a warning:
 * `stylus.site.name` replaces the whole ID (vendor: Edge Installer Configuration Reference).
 */
export function checkHostId(id: string, prefix = usualPrefix): readonly Finding[] {
  if (id === '') return [{ weight: 'refuses', fault: fault('host-id-empty') }];
  const bad = distinct(id.match(forbidden) ?? []);
  if (bad.length > 0) {
    const params = { id: id.slice(0, longestId), characters: bad.slice(0, 8).map(visible).join(' ') };
    return [{ weight: 'refuses', fault: fault('host-id-characters', params) }];
  }
  if (id.length > longestId)
    return [
      { weight: 'refuses', fault: fault('host-id-too-long', { length: id.length, longest: longestId }) },
    ];
  const start = `${prefix}-`;
  if (id.startsWith(start)) return copied(id, id.slice(start.length));
  return [{ weight: 'warns', fault: fault('host-id-prefix', { id, prefix: start }) }, ...copied(id, id)];
}

export const isHostId = (id: string): boolean => checkHostId(id).every(({ weight }) => weight === 'warns');
