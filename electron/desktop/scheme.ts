import type { CustomScheme, Protocol } from 'electron';
import { readPage, securityHeaders } from '../shell/pages.ts';
import { isOurs, scheme } from './origin.ts';

/** The least a page of modules needs: no bypass of CSP, no service workers, no CORS. */
export const ownScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

const refusal = (status: number): Response => new Response(null, { status, headers: securityHeaders });

/** GET, one host, one folder. */
export const pageHandler =
  (folder: string) =>
  async ({ method, url }: Pick<Request, 'method' | 'url'>): Promise<Response> => {
    if (!isOurs(url)) return refusal(403);
    if (method !== 'GET') return refusal(405);
    const page = await readPage(folder, new URL(url).pathname);
    return page ? new Response(page.body, { headers: page.headers }) : refusal(404);
  };

/** Our own files under our own scheme, and no other file of this laptop under any. */
export function servePages(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(scheme, pageHandler(folder));
  protocol.handle('file', () => refusal(403));
}
