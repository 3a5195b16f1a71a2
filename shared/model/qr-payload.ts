import { isHostId } from './edge-host-id.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';

const parameter = 'appliance-id';
const webAddress = /^https?:\/\//i;

/** (inferred) from public registration apps: the parameter `appliance-id` of the address fills in their form. */
const linkOf = (url: string, id: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}${parameter}=${encodeURIComponent(id)}`;

/**
 * What the QR code of a host says. `template` is a text with `{id}` (also `<id>`) in place of the edge host ID, or the
 * address of a registration app (vendor: `stylus.site.registrationURL`), which gets the ID as a parameter. Empty: the bare ID.
 */
export function qrPayload(id: string, template: string): string {
  if (template === '') return id;
  const place = /\{id\}|<id>/g;
  if (template.search(place) === -1) return linkOf(template, id);
  return template.replace(place, () => (webAddress.test(template) ? encodeURIComponent(id) : id));
}

const withLogin = /^\s*[a-z][a-z\d+.-]*:\/\/[^/?#]*@/i;

/** Why codes are not made of this template; null: they are. What a code says, everybody reads who passes by. */
export const templateRefusal = (template: string): Fault | null =>
  withLogin.test(template) ? fault('qr-template-login') : null;

/** Null where it is missing, or is there twice: which of them is meant nobody knows. */
function parameterOf(url: string): string | null {
  const [, query = ''] = /^[^?#]*\?([^#]*)/.exec(url) ?? [];
  const [value, ...more] = query.split('&').filter((pair) => pair.startsWith(`${parameter}=`));
  try {
    return value === undefined || more.length > 0
      ? null
      : decodeURIComponent(value.slice(parameter.length + 1));
  } catch {
    return null;
  }
}

/** The edge host ID that a code names: by the parameter of a web address, or as its whole text; null: none. */
export function hostIdOf(payload: string): string | null {
  const text = payload.trim();
  const id = webAddress.test(text) ? parameterOf(text) : text;
  return id !== null && isHostId(id) ? id : null;
}

/** Those of several codes, each once. */
export const hostIdsOf = (payloads: readonly string[]): readonly string[] => [
  ...new Set(payloads.flatMap((payload) => hostIdOf(payload) ?? [])),
];

/** Cannot be seen, or turns around what follows; lines and tabs can. */
const unseen = /(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/gu;

/** What a code says, for people to read: the first `most` characters, those that cannot be seen by their number. */
export function readablePayload(payload: string, most = 1_000): string {
  const start = Array.from(payload.slice(0, 2 * most))
    .slice(0, most)
    .join('');
  const seen = start.replace(
    unseen,
    (char) => `⟨U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
  const left = payload.length - start.length;
  return left === 0 ? seen : `${seen}… and ${left.toLocaleString('en')} more characters`;
}
