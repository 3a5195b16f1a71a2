import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { saying } from '../installers/placeholder/fuse-wire.ts';
import type { System } from '../installers/systems.ts';
import { readAsar } from './asar.ts';
import type { Asar } from './asar.ts';
import type { Packed } from './packed.ts';
import type { Tree } from './tree.ts';

/** A packed desktop app. */
export interface App {
  readonly label: string;
  readonly system: System;
  /** What starts it; on macOS the .app. */
  readonly binary: string;
  /** What a dry run has in place of Electron. */
  readonly isPlaceholder: boolean;
  /** Where Electron looks for the app. */
  readonly resources: string;
  /** What lies in `resources`, with `/`. */
  readonly beside: readonly string[];
  /** What lies around the executable and `resources`, the runtime included; on macOS, within the .app. */
  readonly around: readonly string[];
  readonly asar: Asar;
  readonly packed: Packed;
}

interface Place {
  readonly system: System;
  readonly top: string;
  readonly binary: string;
  readonly resources: string;
}

/** Where an app is, told by its archive. Throws where nothing would start it. */
function placeOf({ label, files }: Tree, archive: string): Place {
  const bundle = /^(.*\.app)\/Contents\/Resources\/app\.asar$/.exec(archive)?.[1];
  const resources = path.posix.dirname(archive);
  if (bundle !== undefined) return { system: 'mac', top: bundle, binary: bundle, resources };
  const top = path.posix.dirname(resources);
  const beside = (name: string): string => path.posix.join(top, name);
  if (files.includes(beside('Fieldlink.exe')))
    return { system: 'win', top, binary: beside('Fieldlink.exe'), resources };
  if (files.includes(beside('fieldlink')))
    return { system: 'linux', top, binary: beside('fieldlink'), resources };
  throw new Error(`${label}: nothing beside ${archive} would start it.`);
}

const below = (files: readonly string[], folder: string): string[] =>
  files.flatMap((file) =>
    folder === '.' ? [file] : file.startsWith(`${folder}/`) ? [file.slice(folder.length + 1)] : [],
  );

/** What lies beside the archive, where people find it. */
const forPeople = /^THIRD-PARTY-NOTICES\.txt$|-sbom\.cdx\.json$/;

/** A placeholder says so where it begins; a real runtime is a hundred times as large. */
async function isPlaceholder({ dir, files }: Tree, { system, binary, top }: Place): Promise<boolean> {
  const program = system === 'mac' ? `${top}/Contents/MacOS/Fieldlink` : binary;
  if (!files.includes(program)) throw new Error(`${program} is missing.`);
  const file = await open(path.join(dir, program));
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    return buffer.subarray(0, bytesRead).includes(saying);
  } finally {
    await file.close();
  }
}

async function appAt(tree: Tree, archive: string): Promise<App> {
  const place = placeOf(tree, archive);
  const { system, top, binary, resources } = place;
  const label = `${tree.label}/${archive}`;
  const asar = readAsar(path.join(tree.dir, archive));
  const files = new Map(asar.files.map(({ name, body }) => [name, body]));
  const beside = below(tree.files, resources);
  for (const name of beside.filter((each) => forPeople.test(each)))
    files.set(name, await readFile(path.join(tree.dir, resources, name)));
  return {
    ...{ label, system, asar },
    binary: path.join(tree.dir, binary),
    isPlaceholder: await isPlaceholder(tree, place),
    resources: path.join(tree.dir, resources),
    beside,
    around: below(tree.files, top),
    packed: { label, shell: 'desktop', app: '', files },
  };
}

/** The apps of a folder, each with its archive read. Throws where one is broken. */
export const findApps = (tree: Tree): Promise<App[]> =>
  Promise.all(
    tree.files
      .filter((file) => path.posix.basename(file) === 'app.asar')
      .map((archive) => appAt(tree, archive)),
  );
