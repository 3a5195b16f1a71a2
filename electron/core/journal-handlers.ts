import { fileKind } from '#shared/model/file-kinds.ts';
import type { JournalLine } from '#shared/model/journal.ts';
import { fail, ok } from '#shared/model/result.ts';
import { visitsOf } from '#shared/model/visit.ts';
import type { Handlers } from './types.ts';
import { csvOf, fileNameOf, jsonOf, visitFile } from './visit-file.ts';
import type { World } from './world.ts';

/** The place is named by a person and belongs to the visit from then on. */
export const siteNamed = (site: string): JournalLine => ({
  kind: 'site-named',
  hostId: null,
  address: null,
  details: { site },
});

/** What the journal tells of this visit and earlier ones: to be looked at, and to be kept as a file. */
export function journalHandlers(
  world: () => World,
  { version, now = Date.now }: { version: string; now?: () => number },
): Pick<Handlers, 'journal.read' | 'journal.export'> {
  return {
    'journal.read': ({ visit, from }) => {
      const { journal } = world();
      const id = visit ?? journal.visit;
      const all = journal.list();
      const first = journal.count() - all.length;
      return Promise.resolve(
        ok({
          visits: visitsOf(all, journal.visit),
          visit: id,
          entries: all.slice(Math.max(0, from - first)).filter((entry) => entry.visit === id),
          next: journal.count(),
        }),
      );
    },

    'journal.export': ({ visit, format }) => {
      const { journal } = world();
      const id = visit ?? journal.visit;
      const entries = journal.list().filter((entry) => entry.visit === id);
      if (entries.length === 0) return Promise.resolve(fail('bad-input', { field: 'visit' }));
      const file = visitFile(id, entries, { fieldlink: version, at: now() });
      const ending = format === 'report' ? fileKind('report').ending : format;
      const text = format === 'csv' ? csvOf(file) : jsonOf(file);
      return Promise.resolve(ok({ name: fileNameOf(file.visit, ending), text }));
    },
  };
}
