import type { CoreDeps } from '#electron/core/types.ts';
import type { Result } from '#shared/model/result.ts';
import type { CoreOnSite } from './core-on-site.ts';
import { coreOnSite } from './core-on-site.ts';

/** A core and the console of its site, and what is said of both again and again. */
export async function coreOnConsole(deps: Partial<CoreDeps> = {}) {
  const on: CoreOnSite = await coreOnSite({ hosts: 1 }, deps);
  const { username, palette } = on.site;
  const endpoint = new URL(palette.url).host;
  const trusted = { endpoint, certSha256: palette.certSha256 };
  const wrong = new Set<string>();
  const fault = (name: string, value: unknown): Promise<void> => {
    wrong.add(name);
    return on.fault('palette', name, value);
  };
  return {
    on,
    endpoint,
    /** What a technician signs in with after comparing the certificate. */
    trusted,
    byKey: { ...trusted, login: { apiKey: palette.apiKey } },
    byPassword: (password = on.site.password) => ({
      ...trusted,
      login: { email: `${username}@fieldlink.example`, password },
    }),
    fault,
    mend: async (): Promise<void> => {
      for (const name of wrong) await fault(name, null);
      wrong.clear();
    },
    state: () => on.core.read('console'),
    lines: async (kind: string) =>
      (await on.must('journal.read', { from: 0 })).entries.filter((entry) => entry.kind === kind),
  };
}

/** How a call was refused; null: it was not. */
export async function codeOf(call: Promise<Result<unknown>>): Promise<string | null> {
  const result = await call;
  return 'error' in result ? result.error.code : null;
}
