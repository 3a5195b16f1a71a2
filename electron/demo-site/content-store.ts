import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { access, mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Where the archives of a whole site lie: one file per digest, however many hosts hold it, so that a hundred emulated hosts
 * with twenty gigabytes each do not fill a laptop. A folder of its own that goes with the site, unless its state is kept.
 */
export interface ContentStore {
  /** A new file, for what is being received. */
  begin(): Promise<Part>;
  pathOf(sha256: string): string;
  has(sha256: string): Promise<boolean>;
  /** Drops what no host holds any more. */
  sweep(held: () => ReadonlySet<string>): Promise<void>;
  close(): Promise<void>;
}

export interface Part {
  readonly path: string;
  readonly handle: FileHandle;
  keepAs(sha256: string): Promise<void>;
  drop(): Promise<void>;
}

const isDigest = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);
const gone = { force: true, recursive: true, maxRetries: 3 } as const;

export function createStore(stateDir: string | undefined): ContentStore {
  let made: string | null = stateDir === undefined ? null : path.join(stateDir, 'content');
  const folder = async (): Promise<string> => {
    made ??= await mkdtemp(path.join(tmpdir(), 'fieldlink-site-'));
    await mkdir(made, { recursive: true, mode: 0o700 });
    return made;
  };
  const pathOf = (name: string): string => path.join(made ?? tmpdir(), name);
  const drop = async (isIdle: (name: string) => boolean): Promise<void> => {
    const names = await readdir(pathOf('')).catch(() => []);
    await Promise.all(names.filter(isIdle).map((name) => rm(pathOf(name), gone)));
  };
  return {
    async begin() {
      const file = path.join(await folder(), `part-${randomBytes(6).toString('hex')}`);
      const handle = await open(file, 'wx', 0o600);
      return {
        ...{ path: file, handle },
        keepAs: (sha256) => rename(file, pathOf(sha256)),
        async drop() {
          await handle.close().catch(() => undefined);
          await rm(file, gone);
        },
      };
    },
    pathOf,
    has: (sha256) =>
      access(pathOf(sha256)).then(
        () => made !== null,
        () => false,
      ),
    async sweep(held) {
      if (made === null) return;
      let known: ReadonlySet<string> | null = null;
      await drop((name) => isDigest(name) && !(known ??= held()).has(name));
    },
    async close() {
      if (made === null) return;
      if (stateDir === undefined) await rm(made, gone);
      else await drop((name) => !isDigest(name));
    },
  };
}
