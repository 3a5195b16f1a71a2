import { setTimeout as wait } from 'node:timers/promises';
import type { Made } from '#shared/model/queue.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import { isGoing } from '#shared/model/site-plan.ts';
import { clusterOperations } from '#shared/wire/palette/cluster-operations.ts';
import { changedPool } from '#shared/wire/palette/machine-pools.ts';
import { registrationOperations } from '#shared/wire/palette/registration-operations.ts';
import type { ConsoleReply } from '../../palette/client.ts';
import { isLost } from '../../palette/lost.ts';
import { readEdgeHost } from '../edge-hosts.ts';
import type { Job } from '../queue/performer.ts';
import { requestTag } from './acts.ts';
import { ofSite } from './dry-run.ts';
import { readCluster } from './seen.ts';

type SiteJob = Job<'site'>;

/** Palette needs a while to let go of a host. Milliseconds. */
export interface UndoPace {
  /** Between two looks. */
  readonly everyMs: number;
  /** Then somebody has to come back to it. */
  readonly mostMs: number;
}

/** Whether it is gone; if not, what to do about it, or that Palette is about it. */
type Next = 'gone' | 'going' | (() => Promise<ConsoleReply<unknown>>);
type Look<M> = (job: SiteJob, made: M) => Promise<Result<Next>>;
type MadeOf<I extends Made['is']> = Extract<Made, { is: I }>;

/** One whose answer was lost goes once more. */
const mostTimes = 2;

/** Looks first, acts where there is something to act on, and looks until it is gone. */
async function through(
  look: () => Promise<Result<Next>>,
  waits: Fault,
  { everyMs, mostMs }: UndoPace,
): Promise<Result<null>> {
  const from = performance.now();
  let [times, last]: [number, Fault] = [0, waits];
  for (;;) {
    const next = await look();
    if (!isOk(next)) return next;
    if (next.ok === 'gone') return ok(null);
    if (next.ok === 'going') {
      if (performance.now() - from > mostMs) return { error: waits };
      await wait(everyMs);
      continue;
    }
    if (times === mostTimes) return { error: last };
    times += 1;
    const reply = await next.ok();
    if ('ok' in reply) continue;
    if (!isLost(reply)) return { error: reply.error };
    last = reply.error;
  }
}

const outOfPool: Look<MadeOf<'machine'>> = async ({ at }, { clusterUid, pool, hostId }) => {
  const read = await readCluster(at, clusterUid);
  if (!isOk(read)) return read;
  const known = read.ok?.madePools.find(({ name }) => name === pool);
  const others = known?.hosts.filter(({ hostUid }) => hostUid !== hostId) ?? [];
  if (!read.ok || !known || others.length === known.hosts.length) return ok('gone');
  const { configUid } = read.ok;
  const body = changedPool(known, others);
  return ok(() =>
    at.ask(clusterOperations.updatePool, {
      ...{ configUid, projectUid: at.projectUid, machinePoolName: pool, body },
    }),
  );
};

const clusterGone: Look<MadeOf<'cluster'>> = async ({ at, entry }, { uid, name }) => {
  const read = await readCluster(at, uid);
  if (!isOk(read) || !read.ok) return isOk(read) ? ok('gone') : read;
  if (isGoing(read.ok)) return ok('going');
  const hosts = read.ok.pools.flatMap(({ hostIds }) => hostIds);
  const others = hosts.filter((hostId) => hostId !== entry.work.hostId);
  if (others.length > 0) return fail('site-undo-shared', { cluster: name, count: others.length });
  return ok(() => at.ask(clusterOperations.deleteCluster, { uid, projectUid: at.projectUid }));
};

/** Somebody may have registered it anew since, or put it to use: then it is nobody's to take away. */
const unregistered: Look<MadeOf<'edge-host'>> = async ({ at, entry }, { hostId }) => {
  const read = await readEdgeHost(at, hostId);
  if (!isOk(read)) return read;
  if (!read.ok?.tags.includes(requestTag(entry.id))) return ok('gone');
  const { state, cluster } = read.ok;
  if (state === 'in-use') return ok(cluster === entry.work.site.clusterName ? 'going' : 'gone');
  const { projectUid } = at;
  return ok(() => at.ask(registrationOperations.deleteEdgeHost, { uid: hostId, projectUid }));
};

function nextOf(job: SiteJob, made: Made): Promise<Result<Next>> {
  switch (made.is) {
    case 'machine':
      return outOfPool(job, made);
    case 'cluster':
      return clusterGone(job, made);
    case 'edge-host':
      return unregistered(job, made);
    case 'token':
      return Promise.resolve(ok('gone'));
  }
}

/** What this entry made and only that, the last first; what is gone already is no fault. */
export async function takeBack(job: SiteJob, pace: UndoPace): Promise<Result<null>> {
  const { work, made } = job.entry;
  const waits = ofSite(fault('site-undo-waits'), work);
  for (const each of made.toReversed()) {
    const gone = await through(() => nextOf(job, each), waits, pace);
    if (!isOk(gone)) return { error: ofSite(gone.error, work) };
  }
  return ok(null);
}
