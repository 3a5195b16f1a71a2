import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Site, SiteOptions } from '#electron/demo-site/site.ts';
import { startSite } from '#electron/demo-site/site.ts';
import type { VendorDocument } from './vendor-document.ts';

interface Spoken {
  readonly client: { readonly complaints: readonly string[]; close(): Promise<unknown> };
}

/**
 * One site for the tests of this block, handed to `take` with what `open` makes of it before the first of them; after
 * each the vendor's document has nothing against what was said. No document: no site, as the block is skipped.
 */
export function useSite<On extends Spoken>(
  document: VendorDocument | null,
  options: SiteOptions,
  open: (site: Site, document: VendorDocument) => On | Promise<On>,
  take: (on: On, site: Site) => void,
): void {
  let site: Site;
  let on: On;
  beforeAll(async () => {
    if (!document) return;
    site = await startSite(options);
    on = await open(site, document);
    take(on, site);
  });
  afterEach(() => {
    expect(on.client.complaints).toEqual([]);
  });
  afterAll(async () => {
    await on.client.close();
    await site.close();
  });
}
