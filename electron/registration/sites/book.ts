import { randomUUID } from 'node:crypto';
import { registrationSite } from '#shared/contract/queue-shapes.ts';
import { byWord } from '#shared/model/natural-order.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import { checkSite, siteKey } from '#shared/model/registration-site-rules.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { ok } from '#shared/model/result.ts';
import type { SavedFile } from '#shared/model/saved-file.ts';
import type { ListKeeping } from '../../vault/kept-list.ts';
import { openKeptList } from '../../vault/kept-list.ts';
import { writeSites } from './written.ts';

/** The sites that hosts are registered at, in `sites.json`: shipped with the laptop, not secret. */
export interface Sites {
  /** By name. */
  list(): readonly RegistrationSite[];
  get(id: string): RegistrationSite | null;
  /** `id` null: a new one. */
  save(
    site: Omit<RegistrationSite, 'id'> & { readonly id: string | null },
  ): Promise<Result<{ readonly id: string }>>;
  remove(ids: readonly string[]): Promise<Result<null>>;
  /** See the row `sites.import`. */
  import(
    text: string,
  ): Promise<
    Result<{ readonly added: number; readonly replaced: number; readonly unread: readonly Fault[] }>
  >;
  export(): SavedFile;
}

const most = 2_000;

/** Not `remember`: in memory only. */
export async function openSites(keeping: ListKeeping): Promise<Sites> {
  const list = await openKeptList<RegistrationSite>(
    // Better too many than to lose one.
    { name: 'sites', item: registrationSite, most, mayGo: () => false, linesOf: () => [] },
    keeping,
  );
  const sorted = (): readonly RegistrationSite[] => list.all().toSorted((a, b) => byWord(a.name, b.name));

  return {
    list: sorted,
    get: list.get,

    save: async (draft) => {
      const site = { ...draft, id: draft.id ?? randomUUID(), name: draft.name.trim() };
      const refusal = checkSite(site, list.all()).find(({ weight }) => weight === 'refuses');
      if (refusal) return { error: refusal.fault };
      const unkept = await list.add([site]);
      return unkept ? { error: unkept } : ok({ id: site.id });
    },

    remove: async (ids) => {
      const unkept = await list.drop(ids);
      return unkept ? { error: unkept } : ok(null);
    },

    import: async (text) => {
      const { readSites } = await import('./lists.ts');
      const read = readSites(text, most);
      if ('error' in read) return read;
      const known = list.all();
      // It keeps the ID that it has here, by which others know it.
      const taken = read.ok.sites.map(({ id, ...site }): RegistrationSite => {
        const same =
          known.find((each) => each.id === id) ?? known.find((each) => siteKey(each) === siteKey(site));
        return { ...site, id: same?.id ?? id ?? randomUUID() };
      });
      const ids = new Set(taken.map(({ id }) => id));
      const replaced = known.filter(({ id }) => ids.has(id)).length;
      // One that came by its ID may have the name of another one that is here.
      const names = new Set(taken.map(siteKey));
      const unkept = await list.add(taken, (site) => names.has(siteKey(site)));
      return unkept
        ? { error: unkept }
        : ok({ added: ids.size - replaced, replaced, unread: read.ok.unread });
    },

    export: () => ({
      name: 'sites.json',
      base64: Buffer.from(writeSites(sorted()), 'utf8').toString('base64'),
    }),
  };
}
