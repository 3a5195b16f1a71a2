import { randomBytes } from 'node:crypto';
import { codeWorkerPolicy, contentSecurityPolicy } from '#shared/contract/csp.ts';
import { readStatic } from './static-files.ts';

/** On every answer of both shells: pages and refusals. */
export const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

export interface Page {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Named by its source, `renderer/views/scan/code-worker.ts`. */
const isCodeWorker = /^\/assets\/code-worker-[\w-]+\.js$/;

/** A page needs more than nothing: its own policy, with a nonce that no other answer has. */
export async function readPage(folder: string, urlPath: string): Promise<Page | null> {
  const path = urlPath === '/' ? '/index.html' : urlPath;
  const file = await readStatic(folder, path);
  if (!file) return null;
  const nonce = randomBytes(16).toString('base64url');
  const body =
    path === '/index.html'
      ? Buffer.from(file.body.toString('utf8').replaceAll('__CSP_NONCE__', nonce))
      : file.body;
  const headers = {
    ...securityHeaders,
    'content-type': file.type,
    'content-security-policy': isCodeWorker.test(path) ? codeWorkerPolicy : contentSecurityPolicy(nonce),
    ...(path.startsWith('/assets/') ? { 'cache-control': 'private, max-age=31536000, immutable' } : {}),
  };
  return { headers, body: new Uint8Array(body) };
}
