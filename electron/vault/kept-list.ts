import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { JournalLine } from '#shared/model/journal.ts';
import type { Fault } from '#shared/model/result.ts';
import type { Keeping } from './json-file.ts';
import { openJsonFile } from './json-file.ts';

/** A list that others look at and whose changes go into the journal. */
export interface ListKeeping extends Keeping {
  onChange(): void;
  write(line: JournalLine): void;
}

/** What is particular about one list. */
interface ListForm<T> {
  /** `NAME.json` has them under this name. */
  readonly name: string;
  readonly item: z.ZodType<T>;
  /** More than `most` are kept only where they may not go: the oldest of those that may give way to what is added. */
  readonly most: number;
  mayGo(item: T): boolean;
  /** What the journal says of a change; null: it was not there. */
  linesOf(before: T | null, after: T): readonly JournalLine[];
  /** What an earlier Fieldlink left, as it is taken up; without it as it is. */
  resume?(left: readonly T[]): readonly T[];
  /** Nobody is told of a change before it can no longer be lost. */
  readonly isToldOnceKept?: boolean;
}

/**
 * Things by their ID in a plain file, which are all in memory. What is changed counts from now on in any case; the answer,
 * once it is on disk, is null, else why it is not there.
 */
export interface KeptList<T> {
  /** The oldest first, unless one was moved. */
  all(): readonly T[];
  get(id: string): T | null;
  /** In place of those with the same ID and of those that are replaced. */
  add(items: readonly T[], isReplaced?: (item: T) => boolean): Promise<Fault | null>;
  /** Unknown ones stay unknown; what is the same afterwards is no change. */
  change(id: string, change: (item: T) => T): Promise<Fault | null>;
  /** Directly before that one; to the end where that is null or unknown. */
  move(id: string, before: string | null): Promise<Fault | null>;
  drop(ids: readonly string[]): Promise<Fault | null>;
  /** Also what was set aside as damaged. */
  forgetAll(): Promise<void>;
}

/** Not `remember`: what is there is read, and nothing is written. */
export async function openKeptList<T extends { readonly id: string }>(
  { name, item, most, mayGo, linesOf, resume = (left) => left, isToldOnceKept = false }: ListForm<T>,
  keeping: ListKeeping,
): Promise<KeptList<T>> {
  const { dir, remember, onChange, write } = keeping;
  const form = z
    .looseObject({ version: z.literal(1) })
    .transform((file) => file[name])
    .pipe(z.array(item));
  const file = await openJsonFile(join(dir, `${name}.json`), form, [], keeping);
  let items = resume(file.value);

  const get = (id: string): T | null => items.find((each) => each.id === id) ?? null;
  const set = (next: readonly T[]): Promise<Fault | null> => {
    items = next;
    const saved = remember ? file.save({ version: 1, [name]: items }) : Promise.resolve(null);
    if (isToldOnceKept) return saved.finally(onChange);
    onChange();
    return saved;
  };
  const fewer = (all: readonly T[]): readonly T[] => {
    const surplus = Math.max(0, all.length - most);
    const over = new Set(all.filter(mayGo).slice(0, surplus));
    return over.size === 0 ? all : all.filter((each) => !over.has(each));
  };
  const enter = (before: T | null, after: T): void => {
    for (const line of linesOf(before, after)) write(line);
  };

  return {
    all: () => items,
    get,
    add: (added, isReplaced = () => false) => {
      for (const each of added) enter(get(each.id), each);
      const ids = new Set(added.map(({ id }) => id));
      return set(fewer([...items.filter((each) => !ids.has(each.id) && !isReplaced(each)), ...added]));
    },
    change: (id, change) => {
      const before = get(id);
      const after = before && change(before);
      if (!after || isDeepStrictEqual(before, after)) return Promise.resolve(null);
      enter(before, after);
      return set(items.map((each) => (each === before ? after : each)));
    },
    move: (id, before) => {
      const moved = get(id);
      if (!moved || id === before) return Promise.resolve(null);
      const others = items.filter((each) => each !== moved);
      const at = others.findIndex((each) => each.id === before);
      const end = at === -1 ? others.length : at;
      return set([...others.slice(0, end), moved, ...others.slice(end)]);
    },
    drop: (ids) => set(items.filter(({ id }) => !ids.includes(id))),
    forgetAll: async () => {
      items = [];
      onChange();
      if (remember) await file.remove();
    },
  };
}
