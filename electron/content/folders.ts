import type { Dirent } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { FolderEntry, FolderListing } from '#shared/model/content.ts';
import { byWord } from '#shared/model/natural-order.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import { reasonOf } from './file-faults.ts';
import { placesOf } from './places.ts';

/** As many as somebody looks through; a folder with more says so. */
const mostListed = 1_000;
/** Names read at most: a folder without end must not hold up the window. */
const mostRead = 200_000;
const looksAtOnce = 32;
/** A share on the network that is gone can hang for minutes. */
const folderMs = 5_000;

type Kind = FolderEntry['kind'];

/** vendor: bundles are .tar.zst; how a signature is called is not documented (inferred). */
const kinds: readonly (readonly [Exclude<Kind, 'folder'>, RegExp])[] = [
  ['bundle', /\.(zst|tar)$/i],
  ['signature', /\.(sig|sign|signature)$/i],
];

const kindByName = (name: string): Kind | null => kinds.find(([, form]) => form.test(name))?.[0] ?? null;

interface Candidate {
  readonly name: string;
  /** Null: a link, which may lead to anything. */
  readonly kind: Kind | null;
}

function candidateOf(entry: Dirent): Candidate[] {
  const { name } = entry;
  if (name.startsWith('.') || name.startsWith('$')) return [];
  if (entry.isDirectory()) return [{ name, kind: 'folder' }];
  if (entry.isSymbolicLink()) return [{ name, kind: kindByName(name) }];
  const kind = entry.isFile() ? kindByName(name) : null;
  return kind ? [{ name, kind }] : [];
}

async function candidatesIn(folder: string): Promise<Candidate[]> {
  const found: Candidate[] = [];
  let read = 0;
  for await (const entry of await opendir(folder, { bufferSize: 1_024 })) {
    found.push(...candidateOf(entry));
    read += 1;
    if (read >= mostRead) break;
  }
  return found;
}

async function look(folder: string, { name, kind }: Candidate): Promise<FolderEntry[]> {
  const path = join(folder, name);
  try {
    const found = await stat(path);
    const modifiedAt = Math.round(found.mtimeMs);
    if (found.isDirectory()) return [{ name, path, kind: 'folder', bytes: null, modifiedAt }];
    if (!found.isFile() || kind === null || kind === 'folder') return [];
    return [{ name, path, kind, bytes: found.size, modifiedAt }];
  } catch {
    // Gone since its name was read, or a link that leads nowhere.
    return [];
  }
}

const byKindAndName = (a: Candidate, b: Candidate): number =>
  Number(b.kind === 'folder') - Number(a.kind === 'folder') || byWord(a.name, b.name);

async function entriesOf(folder: string): Promise<Pick<FolderListing, 'entries' | 'more'>> {
  const candidates = await candidatesIn(folder);
  candidates.sort(byKindAndName);
  const limit = pLimit(looksAtOnce);
  const listed = candidates.slice(0, mostListed);
  const entries = (await Promise.all(listed.map((each) => limit(look, folder, each)))).flat();
  return { entries: entries.sort(byKindAndName), more: candidates.length - listed.length };
}

/** Null: home. Reads names, sizes and times only; whatever is odd about a folder is one fault, never a throw. */
export async function listFolder(asked: string | null): Promise<Result<FolderListing>> {
  const folder = resolve(homedir(), asked ?? '.');
  const above = dirname(folder);
  const late = new AbortController();
  try {
    const found = await Promise.race([
      Promise.all([entriesOf(folder), placesOf()]),
      wait(folderMs, null, { signal: late.signal }),
    ]);
    if (!found) return fail('folder-unreadable', { folder, reason: 'no answer' });
    const [{ entries, more }, places] = found;
    return ok({ folder, parent: above === folder ? null : above, places, entries, more });
  } catch (error) {
    return fail('folder-unreadable', { folder, reason: reasonOf(error) });
  } finally {
    late.abort();
  }
}
