import { parse } from 'csv-parse/sync';
import { usualPrefix } from '#shared/model/edge-host-id.ts';
import { hostIdOf } from '#shared/model/qr-payload.ts';
import type { HostDraft } from '#shared/model/registration.ts';
import { mostHostsInList } from '#shared/model/registration.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';

const separators = /[,;\t]/;

/** What a column may be called, in letters only. */
const headings = {
  hostId: ['id', 'ids', 'hostid', 'hostids', 'edgehost', 'edgehostid', 'edgehostids', 'applianceid', 'uid'],
  name: ['name', 'hostname'],
  tags: ['tag', 'tags', 'label', 'labels'],
  pairingKey: ['pairingkey', 'hostpairingkey'],
} as const;
type Heading = keyof typeof headings;

function rowsOf(text: string): string[][] {
  try {
    return parse(text, {
      ...{ bom: true, delimiter: [',', ';', '\t'], trim: true, skip_empty_lines: true },
      ...{ relax_quotes: true, relax_column_count: true },
    });
  } catch {
    // A quote that is never closed: its line is read as it stands, and no other is lost with it.
    const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
    return lines.map((line) => line.split(separators).map((cell) => cell.replaceAll('"', '').trim()));
  }
}

/** Where each column is; null: the first row is no heading. */
function columnsOf(row: readonly string[]): Record<Heading, number> | null {
  const cells = row.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));
  const at = (heading: Heading): number =>
    cells.findIndex((cell) => (headings[heading] as readonly string[]).includes(cell));
  const columns = { hostId: at('hostId'), name: at('name'), tags: at('tags'), pairingKey: at('pairingKey') };
  return columns.hostId === -1 ? null : columns;
}

const draftOf = (hostId: string): HostDraft => ({ hostId, name: null, tags: [], pairingKey: null });

/** The ID alone: out of a registration address, or a line of the console (`MachineD: edge-…`). */
function idsIn(cell: string): string[] {
  if (cell === '') return [];
  const inAddress = /^https?:/i.test(cell) ? hostIdOf(cell) : null;
  if (inAddress !== null) return [inAddress];
  const ids = cell.split(/\s+/).filter((word) => word.startsWith(`${usualPrefix}-`));
  return ids.length > 0 ? ids : [cell];
}

/**
 * Edge host IDs out of what was typed, pasted or read from a CSV file. The separators are such that no ID has them (vendor:
 * forbidden characters), so lists of every kind read alike. Nothing in it is evaluated, nor judged.
 */
export function readHostDrafts(text: string): Result<readonly HostDraft[]> {
  const rows = rowsOf(text);
  const columns = columnsOf(rows[0] ?? []);
  const drafts = columns
    ? rows.slice(1).flatMap((row): HostDraft[] => {
        const cell = (heading: Heading): string => row[columns[heading]] ?? '';
        const tags = cell('tags')
          .split(/[\s|]+/)
          .filter(Boolean);
        const rest = { name: cell('name') || null, tags, pairingKey: cell('pairingKey') || null };
        return idsIn(cell('hostId')).map((hostId) => ({ hostId, ...rest }));
      })
    : rows.flatMap((row) => row.flatMap(idsIn).map(draftOf));
  return drafts.length > mostHostsInList ? fail('list-too-long', { most: mostHostsInList }) : ok(drafts);
}
