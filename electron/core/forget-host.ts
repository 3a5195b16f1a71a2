import type { HostRecord } from '#shared/model/host.ts';
import type { World } from './world.ts';

/** Signs out, then drops record, pin and line. Nothing changes on the host. */
export async function forgetHost({ registry, sessions }: World, host: HostRecord): Promise<void> {
  await sessions.signOut([host.key]);
  // The record first: whoever asks meanwhile must not open a new line to a forgotten host.
  const forgotten = registry.forget(host.key);
  sessions.drop(host.key);
  await forgotten;
}
