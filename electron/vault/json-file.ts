import { copyFile, link, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { z } from 'zod';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { replaceDurably } from './replace-file.ts';
import { renameOver } from './rename-over.ts';

/** Who hears what is wrong with a file, and that it is no longer so; and knows whether the folder is still ours. */
export interface Told {
  /** True: another Fieldlink has the folder now, and what is written here would undo what that one wrote. */
  isLost?(): boolean;
  onTrouble(trouble: Fault): void;
  onMended?(trouble: Fault): void;
}

/** Where the files of the data folder are, and whether they are written at all. */
export interface Keeping extends Told {
  readonly dir: string;
  /** False: what is new is kept in memory only. */
  readonly remember: boolean;
}

interface Write<Written> {
  value: Written;
  isWiping: boolean;
  done: Promise<Fault | null>;
}

/** One plain (not secret, or sealed) file: read once, then only written. `Written` is what its schema takes. */
export interface JsonFile<T, Written> {
  readonly value: T;
  /** What the technician must hear: it was damaged, or cannot be read. */
  readonly trouble: Fault | null;
  /** Null when it is on disk, else why not. Never back in time; saves that wait together are one. */
  save(value: Written): Promise<Fault | null>;
  /** The same; what it said before is not even there as the state to go back to. Damaged ones set aside stay aside. */
  replace(value: Written): Promise<Fault | null>;
  /** Takes it off the disk with everything that was ever kept beside it. */
  remove(): Promise<Fault | null>;
}

/** What the system calls it: ENOSPC, EACCES. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

export const notSaved = (file: string, error: unknown): Fault =>
  fault('file-not-saved', { file, reason: reasonOf(error) });

/** The state before the last change: what a damaged file goes back to. */
const before = (path: string): string => `${path}.previous`;

/** A folder on the way that is none is no file either. */
export const isAbsent = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(reasonOf(error));

const parsed = <T>(schema: z.ZodType<T>, text: string): { value: T } | null => {
  try {
    return { value: schema.parse(JSON.parse(text)) };
  } catch {
    return null;
  }
};

/** Null: there is none, or it is of no use. */
async function readBefore<T>(path: string, schema: z.ZodType<T>): Promise<{ value: T } | null> {
  try {
    return parsed(schema, await readFile(before(path), 'utf8'));
  } catch {
    return null;
  }
}

/** A second name, as cheap as a rename; a copy where the file system knows no second names. */
const nameAlso = (path: string, also: string): Promise<void> =>
  link(path, also).catch(() => copyFile(path, also));

interface Read<T> {
  readonly value: T;
  readonly trouble: Fault | null;
  readonly isReadable: boolean;
}

/** Set aside, never overwritten; at no moment is there no file where a good one could be. */
async function setAside<T>(path: string, schema: z.ZodType<T>, empty: T): Promise<Read<T>> {
  const aside = `${path}.damaged-${String(Date.now())}`;
  const good = await readBefore(path, schema);
  const said = { file: basename(path), aside: basename(aside) };
  if (!good) {
    await renameOver(path, aside);
    return { value: empty, trouble: fault('file-damaged', said), isReadable: true };
  }
  await nameAlso(path, aside);
  await renameOver(before(path), path);
  return { value: good.value, trouble: fault('file-restored', said), isReadable: true };
}

async function read<T>(path: string, schema: z.ZodType<T>, empty: T): Promise<Read<T>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return { value: empty, trouble: null, isReadable: true };
    const trouble = fault('file-unreadable', { file: basename(path), reason: reasonOf(error) });
    return { value: empty, trouble, isReadable: false };
  }
  const good = parsed(schema, text);
  return good ? { ...good, trouble: null, isReadable: true } : setAside(path, schema, empty);
}

/** What is there now becomes the state before; nothing there yet is no trouble. */
async function keepBefore(path: string): Promise<void> {
  const draft = `${before(path)}.new`;
  // Never written into: it may be another name of the good file.
  await rm(draft, { force: true });
  try {
    await nameAlso(path, draft);
    await renameOver(draft, before(path));
  } catch (error) {
    if (!isAbsent(error)) throw error;
  } finally {
    // Where both already are one file, a rename does nothing (POSIX).
    await rm(draft, { force: true });
  }
}

async function removeAll(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  const mine = names.filter((name) => name === basename(path) || name.startsWith(`${basename(path)}.`));
  await Promise.all(mine.map((name) => rm(join(dirname(path), name), { force: true })));
}

/**
 * Reads a file of the data folder: absent is `empty`. Damaged: kept beside under another name, and the state before its
 * last change is taken, where there is one. There but not to be read (rights, a failing disk): not taken for absent, so
 * nothing is written over it until Fieldlink starts anew. What the schema could not read again is not written.
 */
export async function openJsonFile<T, Written>(
  path: string,
  schema: z.ZodType<T, Written>,
  empty: T,
  told?: Told,
): Promise<JsonFile<T, Written>> {
  const name = basename(path);
  const { value, trouble, isReadable } = await read(path, schema, empty);
  if (trouble) told?.onTrouble(trouble);
  let failed: Fault | null = null;
  const tell = (outcome: Fault | null): Fault | null => {
    if (outcome) told?.onTrouble(outcome);
    else if (failed) told?.onMended?.(failed);
    failed = outcome;
    return outcome;
  };
  let refusal = isReadable ? null : trouble;
  const inTurn = pLimit(1);
  let waiting: Write<Written> | null = null;

  const attempt = (act: () => Promise<void>): Promise<Fault | null> =>
    act().then(
      () => null,
      (error: unknown) => notSaved(name, error),
    );
  const write = async ({ value: next, isWiping }: Write<Written>): Promise<void> => {
    const text = `${JSON.stringify(next, null, 2)}\n`;
    // The other first: until both are written it has not been done.
    if (isWiping) await replaceDurably(before(path), text);
    else await keepBefore(path);
    await replaceDurably(path, text);
  };
  const save = (next: Written, isWiping: boolean): Promise<Fault | null> => {
    if (waiting) {
      waiting.value = next;
      waiting.isWiping ||= isWiping;
      return waiting.done;
    }
    const job: Write<Written> = { value: next, isWiping, done: Promise.resolve(null) };
    waiting = job;
    job.done = inTurn(() => {
      if (waiting === job) waiting = null;
      if (refusal) return refusal;
      if (told?.isLost?.() === true) return fault('data-dir-lost', { dir: dirname(path) });
      if (!schema.safeParse(job.value).success)
        return fault('file-not-saved', { file: name, reason: 'not legible' });
      return attempt(() => write(job));
    }).then(tell);
    return job.done;
  };

  return {
    value,
    trouble,
    save: (next) => save(next, false),
    replace: (next) => save(next, true),
    remove: () => {
      waiting = null;
      return inTurn(async () => {
        const left = await attempt(() => removeAll(path));
        if (!left) refusal = null;
        return left;
      }).then(tell);
    },
  };
}
