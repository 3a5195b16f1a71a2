import type { JournalEntry } from './journal.ts';
import { splitHostPort } from './names.ts';

/** One start of Fieldlink, as its lines in the journal tell it. */
export interface VisitView {
  /** '' for all lines of versions that kept no visits. */
  readonly id: string;
  /** Epoch milliseconds of the first and the last line. */
  readonly began: number;
  readonly ended: number;
  /** Users of the laptop: one, except where visits were not kept. */
  readonly users: readonly string[];
  readonly laptop: string | null;
  /** Of Fieldlink. */
  readonly version: string | null;
  /** As the technician named it; null: not named. */
  readonly site: string | null;
  /** Where its hosts are: `10.10.0.x`, as the address is all that every line has. */
  readonly networks: readonly string[];
  readonly lines: number;
}

/** Lines of one visit, and which visits there are. */
export interface JournalPage {
  /** The latest first. */
  readonly visits: readonly VisitView[];
  readonly visit: string;
  /** Oldest first. */
  readonly entries: readonly JournalEntry[];
  /** Where to go on reading when more lines have come. */
  readonly next: number;
}

/** A file to be saved where the technician wants it. */
export interface JournalFile {
  readonly name: string;
  readonly text: string;
}

function networkOf(address: string): string | null {
  const [, network] = /^(\d+\.\d+\.\d+)\.\d+$/.exec(splitHostPort(address)?.address ?? '') ?? [];
  return network === undefined ? null : `${network}.x`;
}

const distinct = (words: readonly (string | null)[]): string[] =>
  [...new Set(words)].filter((word) => word !== null);

/** The last one given counts: a site may be named, or named anew, at any time of a visit. */
const lastOf = (entries: readonly JournalEntry[], name: string): string | null =>
  entries.findLast(({ details }) => details[name] !== undefined)?.details[name] ?? null;

/** One visit by its own lines, oldest first. */
export function visitOf(id: string, entries: readonly JournalEntry[]): VisitView {
  const beginnings = entries.filter(({ kind }) => kind === 'visit-began');
  const namings = entries.filter(({ kind }) => kind === 'visit-began' || kind === 'site-named');
  return {
    id,
    began: entries[0]?.at ?? 0,
    ended: entries.at(-1)?.at ?? 0,
    users: distinct(entries.map(({ user }) => user)),
    laptop: lastOf(beginnings, 'laptop'),
    version: lastOf(beginnings, 'version'),
    site: lastOf(namings, 'site') || null,
    networks: distinct(distinct(entries.map(({ address }) => address)).map(networkOf)),
    lines: entries.length,
  };
}

/** All visits in these lines, the latest first. One in which nothing was done is left out, except `now`. */
export function visitsOf(entries: readonly JournalEntry[], now: string): VisitView[] {
  const byVisit = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const lines = byVisit.get(entry.visit);
    if (lines) lines.push(entry);
    else byVisit.set(entry.visit, [entry]);
  }
  return [...byVisit]
    .map(([id, lines]) => visitOf(id, lines))
    .filter(({ id, lines }) => lines > 1 || id === now)
    .reverse();
}

/** As many as fit into a line that says more. */
export const firstFew = (words: readonly string[]): string =>
  words.slice(0, 3).join(', ') + (words.length > 3 ? '…' : '');

/** What to call the place of a visit: its name, else its networks, else nothing. */
export const placeWord = ({ site, networks }: VisitView): string | null =>
  site ?? (networks.length === 0 ? null : firstFew(networks));
