import { open, readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { JournalEntry } from '#shared/model/journal.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { makePrivateDir, notSaved } from './json-file.ts';

const name = 'journal.jsonl';
/** Enough to see how today came about; the file keeps all. */
const mostListed = 1_000;

const entry = z.object({
  at: z.number(),
  user: z.string(),
  kind: z.string(),
  hostId: z.string().nullable(),
  address: z.string().nullable(),
  details: z.record(z.string(), z.string()),
});

export interface Journal {
  /** Adds one line, flushed to disk; lines keep the order of the calls. Never a secret. */
  append(line: Omit<JournalEntry, 'at' | 'user'>): Promise<void>;
  /** The last ones, oldest first. */
  list(): readonly JournalEntry[];
}

function parse(line: string): JournalEntry | null {
  try {
    return entry.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
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
 * A plain file that only grows: one JSON document per line, flushed one by one. A line that cannot be read (power lost in
 * the middle of it) is left where it is, said once, and closed off so that the next one starts clean.
 */
export async function openJournal(options: {
  dir: string;
  remember: boolean;
  onTrouble: (trouble: Fault) => void;
  now?: () => number;
}): Promise<Journal> {
  const { dir, remember, onTrouble, now = Date.now } = options;
  const path = join(dir, name);
  const text = await textOf(path);
  const lines = text.split('\n').filter((line) => line !== '');
  const read = lines.map(parse);
  const damaged = read.filter((line) => line === null).length;
  if (damaged > 0) onTrouble(fault('journal-damaged', { file: name, lines: damaged }));
  let listed = read.filter((line) => line !== null).slice(-mostListed);
  let isTorn = text !== '' && !text.endsWith('\n');
  let writing = Promise.resolve();

  const write = async (line: JournalEntry): Promise<void> => {
    try {
      await makePrivateDir(dir);
      const file = await open(path, 'a', 0o600);
      try {
        await file.appendFile(`${isTorn ? '\n' : ''}${JSON.stringify(line)}\n`);
        isTorn = false;
        await file.datasync();
      } finally {
        await file.close();
      }
    } catch (error) {
      onTrouble(notSaved(name, error));
    }
  };

  return {
    append: (added) => {
      const line = { at: now(), user: userName(), ...added };
      listed = [...listed, line].slice(-mostListed);
      if (remember) writing = writing.then(() => write(line));
      return writing;
    },
    list: () => listed,
  };
}
