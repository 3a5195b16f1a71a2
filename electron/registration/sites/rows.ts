import { parse } from 'csv-parse/sync';

/** What a list says of one site, and where it says so. */
export interface SiteRow {
  readonly place: string;
  readonly told: unknown;
}

const line = (number: number): string => `Line ${String(number)}`;

/** What a column may be called, in letters only. */
const headings: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'siteid'],
  name: ['name', 'site', 'sitename'],
  location: ['location', 'place', 'address'],
  project: ['project', 'projectname'],
  clusterName: ['cluster', 'clustername'],
  vip: ['vip'],
  dns: ['dns', 'dnsname'],
  infraProfile: ['infraprofile', 'infraprofileuid', 'infrastructureprofile'],
  addOnProfiles: ['addonprofiles', 'addonprofile', 'addonprofileuids', 'addons', 'profiles'],
  tags: ['tags', 'tag', 'labels'],
};

const headingOf = (cell: string): string | undefined => {
  const letters = cell.toLowerCase().replace(/[^a-z]/g, '');
  return Object.keys(headings).find((heading) => headings[heading]?.includes(letters));
};

/** CSV with headings, of which it has to have one that names a site; null: it is something else. */
export function tableRows(text: string): readonly SiteRow[] | null {
  const [first = ''] = text.trimStart().split(/\r\n|[\n\r]/);
  const columns = first.split(/[,;\t]/).map(headingOf);
  if (columns.length < 2 || !columns.some((column) => column === 'name' || column === 'clusterName'))
    return null;
  const read = (relaxed: boolean) =>
    parse(text, {
      ...{ delimiter: [',', ';', '\t'], trim: true, skip_empty_lines: true, info: true },
      ...{ relax_column_count: true, relax_quotes: relaxed, ...(relaxed && { quote: null }) },
    }) as unknown as { readonly info: { readonly lines: number }; readonly record: readonly string[] }[];
  const rows = (() => {
    try {
      return read(false);
    } catch {
      // A quote that is never closed would take all that follows with it.
      return read(true);
    }
  })();
  return rows.slice(1).map(({ info, record }) => ({
    place: line(info.lines),
    told: Object.fromEntries(
      columns.flatMap((column, index) =>
        column ? [[column, record[index]?.replace(/^"|"$/g, '').trim() ?? '']] : [],
      ),
    ),
  }));
}

/**
 * An option of the vendor's sample app (domain §1.16), whose value is `clusterName;profileUid1,profileUid2`. Bounded, and
 * none begins within another: each character of a page is looked at a few times, whatever it says.
 */
const optionTag = /<option\b([^<>]{1,2000})>([^<]{0,2000})/g;
const optionValue = /\bvalue=\{?["'`]([^"'`]+)["'`]/;
const optionText = /^["'`]?([\w.-]+;[\w.,\s-]*)["'`]?,?$/;

/** vendor: it does not say which profile is which; the first one has the system (inferred). */
function siteOf(value: string, name: string): unknown {
  const [clusterName = '', uids = ''] = value.split(';');
  const [infraProfile = '', ...addOnProfiles] = uids
    .split(',')
    .map((uid) => uid.trim())
    .filter(Boolean);
  return { name: name.trim() || clusterName, clusterName, infraProfile, addOnProfiles };
}

/** The page of the sample app that has them, or their texts alone, one a line; null: it is something else. */
export function optionRows(text: string): readonly SiteRow[] | null {
  const tags = [...text.matchAll(optionTag)].flatMap(({ index, 1: attributes = '', 2: name = '' }) => {
    const [, value = ''] = optionValue.exec(attributes) ?? [];
    return value.includes(';') ? [{ index, value, name }] : [];
  });
  let [number, counted] = [1, 0];
  if (tags.length > 0)
    return tags.map(({ index, value, name }) => {
      number += text.slice(counted, index).split('\n').length - 1;
      counted = index;
      return { place: line(number), told: siteOf(value, name) };
    });
  const lines = text.split(/\r\n|[\n\r]/).map((each) => each.trim());
  if (!optionText.test(lines.find(Boolean) ?? '')) return null;
  return lines.flatMap((each, index) => {
    if (each === '') return [];
    const [, value] = optionText.exec(each) ?? [];
    return [{ place: line(index + 1), told: value === undefined ? {} : siteOf(value, '') }];
  });
}
