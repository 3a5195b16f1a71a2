import type { Result } from './result.ts';
import { fail, ok } from './result.ts';

/** vendor: **Palette API endpoint**: no scheme, such as `api.spectrocloud.com`; dots inside names, brackets round IPv6. */
const host = /^(?:[a-z\d_](?:[a-z\d._-]*[a-z\d_])?\.?|\[[\da-f:.]+\])$/i;
const scheme = /^[a-z][a-z\d+.-]*:\/\//i;
/** DNS allows 253 characters; a port and brackets are a few more. */
const longest = 262;
const mostShown = 100;

/** What was typed, in a sentence about it: never the login of a pasted URL. */
const shown = (text: string): string =>
  text.replace(/^([a-z][a-z\d+.-]*:\/\/)?.*@/is, '$1…@').slice(0, mostShown);

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536;

/** HOST and PORT as they stand; the port null where there is none. */
function parts(text: string): { name: string; port: string | null } {
  const at = text.lastIndexOf(':');
  const isInside = at < text.lastIndexOf(']');
  return at < 0 || isInside
    ? { name: text, port: null }
    : { name: text.slice(0, at), port: text.slice(at + 1) };
}

/** Without what a URL has around its place. */
function readPlace(text: string, endpoint: string): Result<string> {
  const { name, port } = parts(text);
  if (!host.test(name) || name.includes('..') || text.length > longest)
    return fail('endpoint-invalid', { endpoint });
  if (port !== null && !isPort(port)) return fail('endpoint-port', { port: port.slice(0, mostShown) });
  return ok(`${name.toLowerCase()}${port === null ? '' : `:${String(Number(port))}`}`);
}

/** What is left of a pasted URL; null when that is no endpoint either. */
function cleaned(text: string): string | null {
  const [bare = '', ...path] = text.replace(scheme, '').split(/[/?#\\]/);
  // Who knows whether it belongs to the path, or to a password.
  if (path.some((part) => part.includes('@'))) return null;
  const read = readPlace(bare.slice(bare.lastIndexOf('@') + 1), '');
  return 'ok' in read ? read.ok : null;
}

/**
 * HOST or HOST:PORT of a Palette console as a technician types it, in lower case; blanks around it are let go. What a
 * pasted URL has too much gets its own answer, with the form that would do as `clean` (null: there is none).
 */
export function readEndpoint(typed: string): Result<string> {
  const text = typed.trim();
  const endpoint = shown(text);
  if (text === '') return fail('endpoint-empty');
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u.test(text)) return fail('endpoint-unprintable');
  if (/\s/.test(text)) return fail('endpoint-spaces', { endpoint });
  if (scheme.test(text)) return fail('endpoint-scheme', { endpoint, clean: cleaned(text) });
  if (/[/?#\\@]/.test(text)) return fail('endpoint-path', { endpoint, clean: cleaned(text) });
  return readPlace(text, endpoint);
}

/** As agents repeat it: some add what is the same without it. */
const plain = (endpoint: string): string =>
  endpoint.trim().toLowerCase().replace(scheme, '').replace(/\/+$/, '').replace(/:443$/, '');

export const isSameEndpoint = (a: string, b: string): boolean => plain(a) === plain(b);
