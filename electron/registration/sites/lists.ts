import type { Document } from 'yaml';
import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { siteKey } from '#shared/model/registration-site-rules.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, fault, ok } from '#shared/model/result.ts';
import type { ReadSite } from './form.ts';
import { siteForm, whyNot } from './form.ts';
import type { SiteRow } from './rows.ts';
import { optionRows, tableRows } from './rows.ts';

export interface ReadSites {
  readonly sites: readonly ReadSite[];
  readonly unread: readonly Fault[];
}

/** Reading YAML takes far longer than reading JSON. Characters. */
const longestYaml = 500_000;

const listed = z.union([
  z.array(z.unknown()),
  z.object({ sites: z.array(z.unknown()) }).transform(({ sites }) => sites),
]);

function jsonRows(text: string): readonly SiteRow[] | null {
  try {
    const entries = listed.safeParse(JSON.parse(text)).data;
    return entries?.map((told, index) => ({ place: `Entry ${String(index + 1)}`, told })) ?? null;
  } catch {
    return null;
  }
}

/** Where a name stands twice in one map; null: nowhere. The parser compares each with each, which takes minutes. */
function twiceAt(document: Document): number | null {
  let place: number | null = null;
  visit(document, {
    Map: (_, { items }) => {
      const names = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (names.has(key.value)) place ??= key.range?.[0] ?? 0;
        names.add(key.value);
      }
      return place === null ? undefined : visit.BREAK;
    },
  });
  return place;
}

function yamlRows(text: string): Result<readonly SiteRow[]> {
  if (text.length > longestYaml) return fail('site-list-unreadable', { why: 'YAML of that length' });
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: false });
  const lineAt = (place: number): string => `Line ${String(lineCounter.linePos(place).line)}`;
  const [error] = document.errors;
  if (error) return fail('site-list-unreadable', { why: error.message.split('\n')[0] ?? '' });
  const twice = twiceAt(document);
  if (twice !== null)
    return fail('site-list-unreadable', { why: `${lineAt(twice)} says the same key again` });
  const { contents } = document;
  const list = isMap(contents) ? contents.get('sites') : contents;
  if (!isSeq(list)) return fail('site-list-unreadable', { why: 'it has no list of sites' });
  return ok(
    list.items.map((item) => {
      const node = item as { range?: readonly number[]; toJS(of: typeof document): unknown };
      const place = lineAt(node.range?.[0] ?? 0);
      try {
        return { place, told: node.toJS(document) };
      } catch {
        // An alias that leads nowhere, or unpacks to more than memory holds.
        return { place, told: null };
      }
    }),
  );
}

/** By what it is, whatever the file is called. */
const rowsOf = (text: string): Result<readonly SiteRow[]> => {
  const rows = jsonRows(text) ?? tableRows(text) ?? optionRows(text);
  return rows ? ok(rows) : yamlRows(text);
};

/**
 * A list of sites as it comes from somebody else. What cannot be read is named and costs nothing else; of one name the first
 * counts.
 * `most`: more are refused as a whole.
 */
export function readSites(text: string, most: number): Result<ReadSites> {
  const rows = rowsOf(text.replace(/^\uFEFF/, ''));
  if ('error' in rows) return rows;
  if (rows.ok.length > most) return fail('list-too-long', { most });
  const sites: ReadSite[] = [];
  const names = new Set<string>();
  const unread: Fault[] = [];
  for (const { place, told } of rows.ok) {
    const read = siteForm.safeParse(told);
    const refuse = (why: string): unknown => unread.push(fault('site-unreadable', { place, why }));
    if (!read.success) refuse(whyNot(read.error));
    else if (names.has(siteKey(read.data))) refuse(`its name ${read.data.name} is in the list twice`);
    else {
      names.add(siteKey(read.data));
      sites.push(read.data);
    }
  }
  return ok({ sites, unread });
}
