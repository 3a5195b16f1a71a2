import { useEffect, useState } from 'react';
import { headBytes, kindOf, tooLarge } from '#shared/model/file-content.ts';
import { longestName, mostOpened } from '#shared/model/opened.ts';
import type { OpenedFile } from '#shared/model/opened.ts';
import { fail, fault, ok } from '#shared/model/result.ts';
import { tidy } from '#shared/wire/tidy.ts';
import type { Waiting } from './waiting.ts';

let dropped = 0;
const overflowId = 'dropped too many';

const unreadable = (error: unknown) =>
  fail('opened-unreadable', { reason: error instanceof Error ? error.name : 'unknown' });

/** By its head, as the core does with files of the system. */
async function look(file: File): Promise<OpenedFile> {
  const what = { id: `dropped ${++dropped}`, name: tidy(file.name, longestName) };
  try {
    const kind = kindOf(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
    if (kind === null) return { ...what, kind, fault: fault('opened-foreign') };
    const trouble = tooLarge(kind, file.size);
    return trouble ? { ...what, kind: null, fault: trouble } : { ...what, kind, bytes: file.size };
  } catch (error) {
    // A folder, for one.
    return { ...what, kind: null, fault: unreadable(error).error };
  }
}

/** A field takes text; whatever else is dropped must not lead away from the page. */
const isText = ({ target, dataTransfer }: DragEvent): boolean =>
  target instanceof Element &&
  target.matches('input, textarea') &&
  dataTransfer?.types.includes('Files') !== true;

/** Files that were dropped on the window. */
export function useDropped(): readonly Waiting[] {
  const [files, setFiles] = useState<readonly Waiting[]>([]);
  useEffect(() => {
    const hold = (event: DragEvent): void => {
      if (!isText(event)) event.preventDefault();
    };
    const waits = (seen: OpenedFile, read: Waiting['read']): Waiting => ({
      ...{ ...seen, read },
      dismiss: () => setFiles((all) => all.filter(({ id }) => id !== seen.id)),
    });
    const add = async (file: File): Promise<void> => {
      const seen = await look(file);
      // Opened later it may be gone, or another one by then.
      const read = () => file.arrayBuffer().then((bytes) => ok(new Blob([bytes])), unreadable);
      setFiles((all) => (all.length < mostOpened ? [...all, waits(seen, read)] : withOverflow(all)));
    };
    /** As the core says it of what is too much at once. */
    const withOverflow = (all: readonly Waiting[]): readonly Waiting[] => {
      if (all.some(({ id }) => id.startsWith(overflowId))) return all;
      const error = fault('opened-too-many', { most: mostOpened });
      const over = { id: `${overflowId} ${++dropped}`, name: 'More files', kind: null, fault: error };
      return [...all, waits(over, () => Promise.resolve({ error }))];
    };
    const drop = (event: DragEvent): void => {
      hold(event);
      // One more than are taken, so that it is said.
      for (const file of [...(event.dataTransfer?.files ?? [])].slice(0, mostOpened + 1)) void add(file);
    };
    window.addEventListener('dragover', hold);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return files;
}
