import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { text as textIn } from 'node:stream/consumers';
import { z } from 'zod';
import type { JournalEntry, JournalLine } from '#shared/model/journal.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { appendDurably } from './append-file.ts';
import { isAbsent, notSaved, reasonOf } from './json-file.ts';

const name = 'journal.jsonl';
/** Enough to see how today came about; the file keeps all. */
const mostListed = 10_000;
/** Bytes: room for as many lines, whole plans of large runs among them. */
const mostRead = 16 * 1_048_576;
/** What a Date can hold: nothing that shows or writes a time shall stumble over a line that somebody edited. */
const latest = 8.64e15;

const entry = z.object({
  at: z.number().min(-latest).max(latest),
  user: z.string(),
  visit: z.string().default(''),
  kind: z.string(),
  hostId: z.string().nullable(),
  address: z.string().nullable(),
  details: z.record(z.string(), z.string()),
});

export interface Journal {
  /** The visit that its new lines name. */
  readonly visit: string;
  /**
   * Adds one line. Null when it is on disk, else why not; lines keep the order of the calls, and those that wait together
   * go with one flush. Never a secret.
   */
  append(line: JournalLine): Promise<Fault | null>;
  /** The last ones, oldest first. */
  list(): readonly JournalEntry[];
  /** Lines in all: the number of the next one. The last in the list has the number before. */
  count(): number;
  /** Settles when all that was added so far is on disk, or was said not to be. */
  settled(): Promise<unknown>;
}

function parse(line: string): JournalEntry | null {
  try {
    return entry.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** The end of the file, in whole lines: it grows for years, and what is listed of it must not take long to open. */
async function tailOf(path: string): Promise<string> {
  const { size } = await stat(path);
  const start = Math.max(0, size - mostRead);
  const told = await textIn(createReadStream(path, { start }));
  return start === 0 ? told : told.slice(told.indexOf('\n') + 1);
}

/** Absent is empty. There but not to be read is a fault: what was cut short cannot be found then. */
async function textOf(path: string): Promise<string | Fault> {
  try {
    return await tailOf(path);
  } catch (error) {
    return isAbsent(error) ? '' : fault('file-unreadable', { file: name, reason: reasonOf(error) });
  }
}

const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list, as in some containers.
    return 'unknown';
  }
};

/**
 * A plain file that only grows: one JSON document per line, on disk before `append` settles. A line that cannot be read
 * (power lost in the middle of it) is left where it is, said once, and closed off so that the next one starts clean.
 */
export async function openJournal(options: {
  dir: string;
  remember: boolean;
  /** Names this start of Fieldlink in every line. */
  visit: string;
  onTrouble: (trouble: Fault) => void;
  onLine?: () => void;
  /** It can be written again. */
  onMended?: (trouble: Fault) => void;
  now?: () => number;
}): Promise<Journal> {
  const { dir, remember, visit, onTrouble, onLine = () => undefined, onMended, now = Date.now } = options;
  const path = join(dir, name);
  const user = userName();
  const found = await textOf(path);
  if (typeof found !== 'string') onTrouble(found);
  const text = typeof found === 'string' ? found : '';
  const lines = text.split('\n').filter((line) => line !== '');
  const read = lines.slice(-mostListed).map(parse);
  const damaged = read.filter((line) => line === null).length;
  if (damaged > 0) onTrouble(fault('journal-damaged', { file: name, lines: damaged }));
  const listed = read.filter((line) => line !== null);
  let count = listed.length;
  let isTorn = typeof found !== 'string' || (text !== '' && !text.endsWith('\n'));
  let waiting: string[] = [];
  let flushing: Promise<Fault | null> = Promise.resolve(null);
  let trouble: Fault | null = null;
  let next: Promise<Fault | null> | null = null;

  /** All that came while the disk was at work with the lines before. */
  const flush = async (): Promise<Fault | null> => {
    next = null;
    const batch = waiting;
    waiting = [];
    try {
      await appendDurably(path, `${isTorn ? '\n' : ''}${batch.join('')}`);
      isTorn = false;
      if (trouble) onMended?.(trouble);
      trouble = null;
    } catch (error) {
      // What got through may not have been taken back.
      isTorn = true;
      trouble = notSaved(name, error);
      onTrouble(trouble);
    }
    return trouble;
  };

  return {
    visit,
    append: (added) => {
      const line = { at: now(), user, visit, ...added };
      listed.push(line);
      if (listed.length > mostListed) listed.shift();
      count += 1;
      onLine();
      if (!remember) return Promise.resolve(null);
      waiting.push(`${JSON.stringify(line)}\n`);
      next ??= flushing = flushing.then(flush);
      return next;
    },
    list: () => [...listed],
    count: () => count,
    settled: () => flushing,
  };
}
