import { join } from 'node:path';
import envPaths from 'env-paths';
import { lock } from 'proper-lockfile';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import { makePrivateDir } from './private-dir.ts';

/** The same for both shells and the CLI (design §4). */
export const defaultDataDir = (): string => envPaths('fieldlink', { suffix: '' }).data;

/**
 * Held for the life of a shell: two writers of one data folder would lose pins. Answers the release. `onLost`: somebody
 * else has it now, because this app stood still for too long (a laptop that slept); it must stop writing.
 */
export async function lockDataDir(
  dir: string,
  onLost: () => void = () => undefined,
): Promise<Result<() => Promise<void>>> {
  await makePrivateDir(dir);
  let release: (() => Promise<void>) | null = null;
  let retaking: Promise<void> = Promise.resolve();
  const take = async (): Promise<void> => {
    // Stale after 10 s without a heartbeat: a killed app must not lock the technician out for long.
    const options = { lockfilePath: join(dir, 'in-use'), stale: 10_000, update: 2_000 };
    release = await lock(dir, { ...options, onCompromised: retake });
  };
  /** Without it the library throws from a timer. A mark that somebody only deleted is set again. */
  const retake = (): void => {
    release = null;
    retaking = take().catch(onLost);
  };
  try {
    await take();
    return ok(async () => {
      // What is being set again would outlive its release.
      await retaking;
      const held = release;
      release = null;
      await held?.();
    });
  } catch {
    return fail('data-dir-busy', { dir });
  }
}
