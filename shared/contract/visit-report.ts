import { z } from 'zod';
import type { Details, JournalEntry } from '../model/journal.ts';
import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';
import { sentContent } from '../model/sent-content.ts';
import type { VisitView } from '../model/visit.ts';
import { tidy } from '../wire/tidy.ts';

/** A report of a visit as it is looked at: read-only, and of the laptop that wrote it. */
export interface VisitReport {
  /** Epoch milliseconds. */
  readonly written: number;
  /** Which Fieldlink wrote it. */
  readonly writtenBy: string;
  readonly visit: VisitView;
  /** Oldest first. */
  readonly entries: readonly JournalEntry[];
}

const newest = 1;
const mostLines = 20_000;
const mostDetails = 64;
const longestText = 2_000;
/** A site's name has as many; what stands above the report must not push it out of sight. */
const longestName = 100;

/** Anybody may have written the file: what is in it is a line of text to be read, however long it is and whatever it forges. */
const text = z.string().transform((value) => tidy(value, longestName));
const name = text.nullable().default(null);
const time = z
  .string()
  .max(40)
  .transform((value) => Date.parse(value))
  .refine(Number.isFinite);
const few = z.array(text).max(mostDetails).default([]);

/** Of the plan of a run nothing is shown but the bundle that it sends. */
function planOf(details: Details): Details {
  const content = sentContent(details);
  if (!content) return {};
  const file = { name: tidy(content.name, longestText), bytes: content.bytes };
  return { operation: JSON.stringify({ file, known: { sha256: content.sha256 } }) };
}

const details = z.record(z.string(), z.string()).transform((all): Details => {
  const { operation: _, ...shown } = all;
  const tidied = Object.entries(shown)
    .slice(0, mostDetails)
    .map(([key, value]) => [tidy(key, longestName), tidy(value, longestText)] as const);
  return { ...Object.fromEntries(tidied), ...planOf(all) };
});

const line = z.object({ at: time, user: text, kind: text, hostId: name, address: name, details });

const head = z.looseObject({ format: z.literal('fieldlink-visit'), version: z.int() });

/** What is written by `electron/core/visit-file.ts`; fields that a newer one adds are left aside. */
const form = z.object({
  written: time,
  writtenBy: text,
  visit: z.object({
    id: text,
    began: time,
    ended: time,
    users: few,
    laptop: name,
    version: name,
    site: name,
    networks: few,
  }),
  lines: z.array(line).max(mostLines),
});

/** `report-newer`, `report-damaged`: whole or not at all. */
export function readReport(json: string): Result<VisitReport> {
  try {
    const value: unknown = JSON.parse(json.replace(/^\ufeff/, ''));
    const { version } = head.parse(value);
    if (version > newest) return fail('report-newer', { version, known: newest });
    const { visit, lines, ...rest } = form.parse(value);
    const entries = lines.map((each) => ({ ...each, visit: visit.id }));
    return ok({ ...rest, visit: { ...visit, lines: entries.length }, entries });
  } catch {
    return fail('report-damaged');
  }
}
