import { join } from 'node:path';
import envPaths from 'env-paths';
import { lock } from 'proper-lockfile';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import { makePrivateDir } from './json-file.ts';

/** The same for both shells and the CLI (design §4). */
export const defaultDataDir = (): string => envPaths('fieldlink', { suffix: '' }).data;

/** Held for the life of a shell: two writers of one data folder would lose pins. Answers the release. */
export async function lockDataDir(dir: string): Promise<Result<() => Promise<void>>> {
  await makePrivateDir(dir);
  try {
    // Stale after 10 s without a heartbeat: a killed app must not lock the technician out for long.
    return ok(await lock(dir, { lockfilePath: join(dir, 'in-use'), stale: 10_000, update: 2_000 }));
  } catch {
    return fail('data-dir-busy', { dir });
  }
}
