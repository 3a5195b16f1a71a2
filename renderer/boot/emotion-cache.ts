import createCache from '@emotion/cache';
import type { EmotionCache } from '@emotion/cache';

/** The shell writes a fresh nonce into the page each time it serves it; only style tags that carry it take effect. */
export function createStyleCache(doc: Document = document): EmotionCache {
  const nonce = doc.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  return createCache({ key: 'fl', prepend: true, nonce });
}
