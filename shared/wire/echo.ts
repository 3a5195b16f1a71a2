const cut = '[token]';
/** A shorter beginning of a secret tells nothing, and would be found in many words. */
const leastCut = 6;

/** What stands at the end of words that were cut off in the middle of the secret. */
function endOf(words: string, secret: string): number {
  const text = words.replace(/…$/, '');
  for (let length = Math.min(secret.length - 1, text.length); length >= leastCut; length -= 1)
    if (text.endsWith(secret.slice(0, length))) return length + words.length - text.length;
  return 0;
}

/**
 * Words of a machine without a secret that it was sent: as it stands, as in a URL, and the beginning of it where the words
 * were cut off in the middle. `forms`: the secret, and others of its forms that the caller knows; '' is none.
 */
export function withoutSecret(words: string, forms: readonly string[]): string {
  const all = forms.filter((form) => form !== '').flatMap((form) => [form, encodeURIComponent(form)]);
  const longestFirst = [...new Set(all)].sort((a, b) => b.length - a.length);
  const clear = longestFirst.reduce((text, form) => text.replaceAll(form, cut), words);
  const left = Math.max(0, ...longestFirst.map((form) => endOf(clear, form)));
  return left === 0 ? clear : `${clear.slice(0, -left)}${cut}`;
}
