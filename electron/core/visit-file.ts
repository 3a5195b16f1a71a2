import { stringify } from 'csv-stringify/sync';
import { beforeAfter } from '#shared/model/host-state.ts';
import type { Details, JournalEntry } from '#shared/model/journal.ts';
import type { VisitView } from '#shared/model/visit.ts';
import { visitOf } from '#shared/model/visit.ts';

/**
 * A visit as JSON. Times are ISO 8601 in UTC; `null` is "not told". Within a version fields are only added; `kind` and the
 * names in `details` are those of the journal, and newer ones than a reader knows are to be kept.
 */
export interface VisitFile {
  readonly format: 'fieldlink-visit';
  readonly version: 1;
  /** When, and by which Fieldlink, this file was written. */
  readonly written: string;
  readonly writtenBy: string;
  readonly visit: Omit<VisitView, 'began' | 'ended'> & { readonly began: string; readonly ended: string };
  /** Every host that was read: what it was first and last in this visit (`role`, `leader`, `status`). */
  readonly hosts: readonly {
    readonly hostId: string;
    readonly address: string | null;
    readonly changed: boolean;
    readonly before: Details;
    readonly after: Details;
  }[];
  /** Everything that was decided, done and seen, oldest first. */
  readonly lines: readonly (Omit<JournalEntry, 'at' | 'visit'> & { readonly at: string })[];
}

const iso = (at: number): string => new Date(at).toISOString();

/** `entries`: the lines of this visit, one at least; `at`: epoch milliseconds. */
export function visitFile(
  id: string,
  entries: readonly JournalEntry[],
  { fieldlink, at }: { fieldlink: string; at: number },
): VisitFile {
  const { began, ended, ...told } = visitOf(id, entries);
  const { changed, unchanged } = beforeAfter(entries);
  return {
    format: 'fieldlink-visit',
    version: 1,
    written: iso(at),
    writtenBy: fieldlink,
    visit: { ...told, began: iso(began), ended: iso(ended) },
    hosts: [...changed, ...unchanged].map(({ hostId, address, before, after }, index) => ({
      ...{ hostId, address },
      changed: index < changed.length,
      before: before.details,
      after: after.details,
    })),
    lines: entries.map(({ at: when, visit: _, ...line }) => ({ at: iso(when), ...line })),
  };
}

export const jsonOf = (file: VisitFile): string => `${JSON.stringify(file, null, 2)}\n`;

/** Details with a column of their own: what a technician filters by. */
const columns = ['run', 'op', 'peer', 'end', 'code', 'role', 'leader', 'status'] as const;

/** The whole plan of a run, which would burst a cell; its hosts have rows of their own. */
const onlyInJson = ['operation'];

/** RFC 4180, in UTF-8 with the mark by which spreadsheets know it; no cell is ever a formula (OWASP: CSV injection). */
const format = { bom: true, record_delimiter: 'windows', escape_formulas: true, quoted_match: /^\s|\s$/ };

/** Where lists are parted by semicolons (most of Europe) a spreadsheet cuts a cell there too, whatever is quoted around it. */
const guarded = (text: string): string => text.replace(/[;\n]\s*(?=[=+\-@])/g, "$&'");

/** One row per line of the journal; who, where and on which laptop in every row, as rows are sorted and cut. */
export function csvOf({ visit: { laptop, site }, lines }: VisitFile): string {
  const head = ['time', 'kind', 'host', 'address', ...columns, 'more', 'user', 'laptop', 'site'];
  const rows = lines.map(({ at, kind, hostId, address, details, user }) => {
    const more = Object.entries(details).filter(([name]) => ![...columns, ...onlyInJson].includes(name));
    return [
      ...[at, kind, hostId ?? '', address ?? ''],
      ...columns.map((name) => details[name] ?? ''),
      more.map(([name, value]) => `${name}=${value}`).join('; '),
      ...[user, laptop ?? '', site ?? ''],
    ];
  });
  return stringify(
    [head, ...rows].map((row) => row.map(guarded)),
    format,
  );
}

/** Of this laptop's calendar. */
const dayOf = (at: number): string =>
  new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** `fieldlink-shop-berlin-2026-11-21.csv`: the site, else the laptop, and the day on which the visit began. */
export function fileNameOf({ site, laptop, began }: VisitFile['visit'], ending: string): string {
  const place = (site ?? laptop ?? 'visit').normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-');
  const name = place.replace(/^-|-$/g, '').slice(0, 60) || 'visit';
  return `fieldlink-${name.toLowerCase()}-${dayOf(Date.parse(began))}.${ending}`;
}
