export const scheme = 'app';
const host = 'fieldlink';
export const startPage = `${scheme}://${host}/index.html`;

/** Parsed, then compared whole: a prefix would let `app://fieldlink.evil` and `app://fieldlink@evil` through. */
export function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host: given, username, password } = new URL(url);
  return protocol === `${scheme}:` && given === host && username === '' && password === '';
}
