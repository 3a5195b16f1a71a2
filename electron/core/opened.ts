import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import pLimit from 'p-limit';
import type { OpenedFile } from '#shared/model/opened.ts';
import { longestName, mostOpened } from '#shared/model/opened.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import { tidy } from '#shared/wire/tidy.ts';
import { lookAt, readHanded } from './handed-file.ts';
import type { Handlers } from './types.ts';

export interface Opened {
  /** Absolute paths. One that waits already is not taken twice, and nothing is kept of what is too much at once. */
  handOver(paths: readonly string[]): void;
  /** Those that were looked at and wait for a person. */
  list(): readonly OpenedFile[];
  readonly handlers: Pick<Handlers, 'opened.read' | 'opened.dismiss'>;
}

/** Each with an ID of its own: of one that was read away nobody is told again. */
const overflow = (): OpenedFile => ({
  ...{ id: randomUUID(), name: 'More files', kind: null },
  fault: fault('opened-too-many', { most: mostOpened }),
});

/** Files that the laptop's system hands over, until a person has said what becomes of them. In memory only. */
export function createOpened(onChange: () => void): Opened {
  /** What waits, in its order, by ID; `file` null: it is just being looked at. */
  const waiting = new Map<string, { readonly path: string; file: OpenedFile | null }>();
  let over: OpenedFile | null = null;
  /** One at a time: a drive that does not answer holds up one thread of this process, not all. */
  const inTurn = pLimit(1);

  const take = (path: string): void => {
    if ([...waiting.values()].some((each) => each.path === path)) return;
    if (waiting.size >= mostOpened) {
      over ??= overflow();
      return;
    }
    const id = randomUUID();
    const entry: { readonly path: string; file: OpenedFile | null } = { path, file: null };
    waiting.set(id, entry);
    void inTurn(async () => {
      const seen = await lookAt(path);
      const name = tidy(basename(path), longestName);
      entry.file = { id, name, ...(isOk(seen) ? seen.ok : { kind: null, fault: seen.error }) };
      onChange();
    });
  };

  return {
    handOver: (paths) => {
      paths.forEach(take);
      if (over) onChange();
    },
    list: () => [
      ...[...waiting.values()].flatMap(({ file }) => (file ? [file] : [])),
      ...(over ? [over] : []),
    ],
    handlers: {
      'opened.read': async ({ id }) => {
        const path = waiting.get(id)?.path;
        if (path === undefined) return fail('opened-gone');
        const read = await readHanded(path);
        return isOk(read) ? ok({ base64: read.ok.toString('base64') }) : read;
      },
      'opened.dismiss': ({ id }) => {
        if (id === over?.id) over = null;
        else waiting.delete(id);
        onChange();
        return Promise.resolve(ok(null));
      },
    },
  };
}
