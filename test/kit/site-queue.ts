import { profiles } from '#electron/demo-site/palette/profiles.ts';
import { projects } from '#electron/demo-site/palette/projects.ts';
import { openQueueBook } from '#electron/registration/queue/book.ts';
import { createDriver } from '#electron/registration/queue/driver.ts';
import { sitePerformer } from '#electron/registration/queue/kinds/site.ts';
import type { EntryOf, QueueEntry } from '#shared/model/queue.ts';
import { ok } from '#shared/model/result.ts';
import type { siteConsole } from './site-console.ts';

const uidOf = (wanted: string): string => profiles.find(({ name }) => name === wanted)?.latest.uid ?? '';
const infra = uidOf('edge-infra');
export const addOn = uidOf('edge-monitoring');
export const project = { uid: projects.default.uid, name: projects.default.name };

export const profile = (uid: string) => ({ uid, name: uid, version: null });
export type Work = EntryOf<'site'>['work'];
export const hall: Work['site'] = {
  ...{ id: '1', name: 'Hall', location: '', project: null, clusterName: 'hall', tags: [] },
  endpoint: { kind: 'vip', host: '10.0.0.100' },
  ...{ infraProfile: profile(infra), addOnProfiles: [] },
};
export const entryOf = (hostId: string, change: Partial<Work> = {}): EntryOf<'site'> => ({
  ...{ id: `request-${hostId}`, endpoint: 'palette.test', project, state: 'waiting', since: 0 },
  ...{ fault: null, by: null, made: [], from: null },
  work: {
    ...{ kind: 'site', hostId, name: null, tags: [], hasPairingKey: false },
    ...{ pool: 'control-plane', how: 'either', site: hall, ...change },
  },
});

type Console = ReturnType<typeof siteConsole>;
export const performer = sitePerformer({ everyMs: 0, mostMs: 0 });

/** A start of Fieldlink with this in its queue, until nothing moves any more or it has died; what the next one finds. */
export async function start(
  { scope }: Console,
  entries: readonly QueueEntry[],
  isDead: () => boolean = () => false,
): Promise<readonly QueueEntry[]> {
  const nothing = (): void => undefined;
  const book = await openQueueBook({
    ...{ dir: '/nowhere', remember: false, onChange: nothing, write: nothing, onTrouble: nothing },
  });
  await book.add(entries, true);
  const { drive } = createDriver({
    ...{ book, performers: { site: performer }, projects: () => [], pairingKeys: new Map() },
    scope: () => ok(scope),
  });
  const done = drive('all').then(() => true);
  const isDone = (): Promise<boolean> =>
    Promise.race([done, new Promise<boolean>((resolve) => setImmediate(resolve, false))]);
  while (!(await isDone()) && !isDead());
  return book.list().map((entry) => (entry.state === 'sending' ? { ...entry, state: 'unknown' } : entry));
}

/** Of all clusters that are there the hosts of each pool. */
export const poolsOf = ({ on }: Console) =>
  on.palette.state.clusters
    .filter(({ state }) => state !== 'Deleted')
    .map(({ pools }) =>
      pools.map(({ nodes }) =>
        nodes.filter(({ state }) => state !== 'Deleting').map(({ hostUid }) => hostUid),
      ),
    );
