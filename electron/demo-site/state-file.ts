import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { siteNtp } from './hardware.ts';
import { newUid } from './palette/uid.ts';
import type { PaletteState } from './palette/types.ts';
import type { HostState } from './types.ts';

export interface Saved {
  readonly password: string;
  readonly distinctIps: boolean;
  readonly hosts: readonly HostState[];
  /** Null: kept by a version that had no console. */
  readonly palette: PaletteState | null;
}

const words = z.record(z.string(), z.string()).default({});

/** Written by this program only, so the check asks for what would make a start fail, not for every field. */
const shape = z.looseObject({
  version: z.literal(1),
  password: z.string().min(20),
  distinctIps: z.boolean(),
  hosts: z
    .array(
      z.looseObject({
        ...{ id: z.string(), key: z.string(), cert: z.string(), jwtSecret: z.string() },
        // Kept by a version that knew none of them.
        cluster: z.unknown().default(null),
        pairing: z.unknown().default(null),
        userData: z.unknown().default(null),
        ntpServers: z.array(z.string()).default([...siteNtp]),
        contents: z.array(z.unknown()).default([]),
      }),
    )
    .min(1),
  palette: z
    .looseObject({
      ...{ ip: z.string(), port: z.int(), key: z.string(), cert: z.string(), jwtSecret: z.string() },
      // Kept by a version whose tokens nobody could list.
      tokens: z.array(
        z.looseObject({
          uid: z.string().default(newUid),
          createdAt: z.number().default(0),
          ...{ labels: words, annotations: words },
        }),
      ),
      edgeHosts: z.array(z.unknown()).default([]),
      // Kept by a version that knew only clusters that had been paired.
      clusters: z.array(
        z.looseObject({
          ...{ configUid: z.string().default(newUid), state: z.string().default('Running') },
          ...{ labels: words, annotations: words, config: z.looseObject({}).default({}) },
          ...{ endpoint: z.string().default(''), pools: z.array(z.unknown()).default([]) },
        }),
      ),
    })
    .nullable()
    .default(null),
});

const fileIn = (dir: string): string => join(dir, 'site.json');

export async function loadState(dir: string): Promise<Saved | null> {
  let text: string;
  try {
    text = await readFile(fileIn(dir), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return shape.parse(JSON.parse(text)) as unknown as Saved;
  } catch {
    throw new Error(`${fileIn(dir)} is not a state of the demo site; move it away to start clean`);
  }
}

export interface Keeper {
  changed(): void;
  flush(): Promise<void>;
}

/**
 * One write at a time, always of the newest state: changes that come meanwhile share the next one. It takes the place of the
 * last only when all of it is on disk, so that a disk that is full costs what is new and nothing else.
 */
export function createKeeper(dir: string | undefined, read: () => Saved): Keeper {
  if (dir === undefined) return { changed: () => undefined, flush: () => Promise.resolve() };
  const draft = `${fileIn(dir)}.new`;
  let dirty = false;
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    while (dirty) {
      dirty = false;
      await writeFile(draft, JSON.stringify({ version: 1, ...read() }), { mode: 0o600, flush: true });
      await rename(draft, fileIn(dir));
    }
  };
  const flush = (): Promise<void> => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    changed() {
      dirty = true;
      // The caller has nobody to tell; a last flush at the end of the site does report.
      flush().catch(() => {
        dirty = true;
      });
    },
    flush,
  };
}
