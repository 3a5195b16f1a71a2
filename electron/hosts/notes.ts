import { join } from 'node:path';
import { z } from 'zod';
import type { HostRecord } from '#shared/model/host.ts';
import type { HostNote } from '#shared/model/host-note.ts';
import { isBlank, joinNotes, noNote, noteLimits } from '#shared/model/host-note.ts';
import { hostPort } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import type { Keeping } from '../vault/json-file.ts';
import { openJsonFile } from '../vault/json-file.ts';

const line = z.object({
  /** `id EDGE-HOST-ID`; until that is told `at CERTIFICATE HOST:PORT`. */
  host: z.string().max(400),
  name: z.string().max(noteLimits.name),
  labels: z.array(z.string().max(noteLimits.label)).max(noteLimits.labels).readonly(),
  text: z.string().max(noteLimits.text),
});
const noteFile = z.object({ version: z.literal(1), notes: z.array(line) });

/** Which host: its edge host ID, or what it shows and where. */
export type Named = Pick<HostRecord, 'hostId' | 'certSha256' | 'addresses' | 'port'>;

/** What technicians wrote about hosts, in `notes.json`: plain text, never a secret of Fieldlink's. */
export interface Notes {
  /** The same object as long as nobody changes it. */
  of(host: Named): HostNote;
  /** Null when it is on disk. A blank one is none. */
  set(host: Named, note: HostNote): Promise<Fault | null>;
  /** Its ID has been told: what was written before belongs to it. */
  bind(host: Named): Promise<void>;
  forget(host: Named): Promise<void>;
  /** Also what was set aside as damaged. */
  forgetAll(): Promise<void>;
}

const placesOf = ({ certSha256, addresses, port }: Named): string[] =>
  addresses.map((address) => `at ${certSha256} ${hostPort(address, port)}`);

const namesOf = (host: Named): string[] => (host.hostId === null ? placesOf(host) : [`id ${host.hostId}`]);

/** Not `remember`: kept in memory only. */
export async function openNotes(options: Keeping): Promise<Notes> {
  const file = await openJsonFile(
    join(options.dir, 'notes.json'),
    noteFile,
    { version: 1, notes: [] },
    options,
  );
  const notes = new Map<string, HostNote>(file.value.notes.map(({ host, ...note }) => [host, note]));

  /** What is taken back is nowhere on disk any more. */
  const write = async (how: 'save' | 'replace'): Promise<Fault | null> => {
    if (!options.remember) return null;
    return file[how]({ version: 1, notes: [...notes].map(([host, note]) => ({ host, ...note })) });
  };
  const drop = (names: readonly string[]): boolean => names.map((name) => notes.delete(name)).includes(true);
  const of = (host: Named): HostNote => {
    // Asked of every host whenever one changes, and most often nobody has written anything.
    if (notes.size === 0) return noNote;
    const found = namesOf(host).map((name) => notes.get(name));
    return found.find((note) => note !== undefined) ?? noNote;
  };

  return {
    of,
    set: (host, note) => {
      const isTaken = drop(namesOf(host)) && isBlank(note);
      if (!isBlank(note)) for (const name of namesOf(host).slice(0, 1)) notes.set(name, note);
      return write(isTaken ? 'replace' : 'save');
    },
    bind: async (host) => {
      const [id] = namesOf(host);
      if (host.hostId === null || id === undefined) return;
      const before = of({ ...host, hostId: null });
      if (!drop(placesOf(host))) return;
      notes.set(id, joinNotes(of(host), before));
      await write('save');
    },
    forget: async (host) => {
      if (drop([...namesOf(host), ...placesOf(host)])) await write('replace');
    },
    forgetAll: async () => {
      notes.clear();
      if (options.remember) await file.remove();
    },
  };
}
