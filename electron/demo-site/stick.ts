import { bootWith } from './live-faults.ts';
import { isFollower, isLeader, isLinking, situationOf } from './situation.ts';
import type { Host, World } from './types.ts';
import { userDataFile } from './user-data.ts';

/** vendor: user data of a node of a cluster is not changed; a linked host is locally managed for as long (inferred). */
function whyNot(host: Host): string | null {
  if (situationOf(host).inCluster) return 'edge host is part of a cluster';
  const { state } = host;
  return isLeader(state) || isLinking(state) || isFollower(state)
    ? 'edge host is linked, unlink it first'
    : null;
}

/** Somebody plugs in a stick with this file `user-data` and switches the host on. Null: it boots, else why not. */
export async function bootFromStick(world: World, host: Host, file: string): Promise<string | null> {
  const read = userDataFile.safeParse(file);
  const message = read.success
    ? whyNot(host)
    : `user-data ${read.error.issues[0]?.message ?? 'is unreadable'}`;
  if (read.success && message === null) await bootWith(world, host, read.data);
  return message;
}
