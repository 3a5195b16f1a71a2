import type { Made } from '#shared/model/queue.ts';
import type { QueueStep } from '#shared/model/queue-steps.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fault, isOk, ok } from '#shared/model/result.ts';
import type { SitePlan } from '#shared/model/site-plan.ts';
import { planSite, poolWith } from '#shared/model/site-plan.ts';
import type { ConsoleRefusal } from '../../../palette/client.ts';
import { actOf, requestTag } from '../../sites/acts.ts';
import { dryRun, ofSite } from '../../sites/dry-run.ts';
import type { SiteFound } from '../../sites/seen.ts';
import { isForbidden, lookAtSite } from '../../sites/seen.ts';
import type { UndoPace } from '../../sites/undo.ts';
import { takeBack } from '../../sites/undo.ts';
import { lookForHosts } from '../called-in.ts';
import type { Job, Performer } from '../performer.ts';
import { stepAfter } from '../performer.ts';

type SiteJob = Job<'site'>;

/** So often one call is made before somebody has to look: a change of somebody else at the same moment undoes a join. */
const mostTimes = { join: 2, others: 1 };

/** Nothing was sent. */
const unread = (why: Fault): QueueStep => ({ is: isForbidden(why) ? 'refused' : 'held', fault: why });

/** What of it is there because of this entry, whoever heard that it was made. */
function madeIn({ entry, isInDoubt }: SiteJob, { host, cluster }: SiteFound): readonly Made[] {
  const { hostId } = entry.work;
  const isMine = host?.tags.includes(requestTag(entry.id)) === true;
  const pool = poolWith(cluster, hostId)?.name;
  // What another laptop did is known by its marks only.
  const hasJoined = isInDoubt && (entry.from === null || isMine);
  return [
    ...(isMine ? [{ is: 'edge-host', hostId } as const] : []),
    ...(cluster?.isMine ? [{ is: 'cluster', uid: cluster.uid, name: cluster.name } as const] : []),
    ...(cluster && pool !== undefined && !cluster.isMine && hasJoined
      ? [{ is: 'machine', clusterUid: cluster.uid, pool, hostId } as const]
      : []),
  ];
}

/** One job, from what the console has: `made` grows as things are made, or found to have been. */
function siteRun(job: SiteJob) {
  const { at, entry } = job;
  const { work } = entry;
  const made = [...entry.made];
  const note = async (each: Made): Promise<Fault | null> => {
    if (made.some((known) => JSON.stringify(known) === JSON.stringify(each))) return null;
    made.push(each);
    return job.made(each);
  };

  const look = async (): Promise<Result<{ readonly found: SiteFound; readonly plan: SitePlan }>> => {
    const found = await lookAtSite({ ...job, entry: { ...entry, made } });
    if (!isOk(found)) return found;
    for (const each of madeIn(job, found.ok)) {
      const unkept = await note(each);
      if (unkept) return { error: fault('journal-not-written', unkept.params) };
    }
    return ok({ found: found.ok, plan: planSite(work, found.ok, at.projectUid) });
  };

  const ended = ({ projectName, cluster }: SiteFound): QueueStep => {
    if (made.length > 0) return { is: 'ready', made: null };
    const params = { id: work.hostId, cluster: cluster?.name ?? null, state: cluster?.state ?? null };
    return { is: 'already', by: projectName, fault: fault('site-joined-already', params) };
  };

  const refused = (reply: ConsoleRefusal): QueueStep => {
    const step = stepAfter(reply);
    if (step.is !== 'refused') return step;
    // Nobody who may be asked here has it.
    const unseen = { id: work.hostId, project: null, state: null, cluster: null };
    const { code } = step.fault;
    return {
      is: 'refused',
      fault: code === 'edge-host-registered' ? fault(code, unseen) : ofSite(step.fault, work),
    };
  };

  /** Null: Palette has nothing against it. */
  const rehearse = async (): Promise<QueueStep | null> => {
    const rehearsed = await dryRun(at, work, entry.id);
    if ('ok' in rehearsed) return rehearsed.ok[0] ? { is: 'refused', fault: rehearsed.ok[0] } : null;
    const step = refused(rehearsed);
    return step.is === 'unheard' ? { is: 'held', fault: step.fault } : step;
  };

  return { made, look, note, ended, refused, rehearse };
}

async function send(job: SiteJob): Promise<QueueStep> {
  const run = siteRun(job);
  const { clusterName: cluster } = job.entry.work.site;
  const times = new Map<string, number>();
  /** Believed once nothing has changed that would explain them. */
  const refusals = new Map<string, QueueStep>();
  for (;;) {
    const looked = await run.look();
    if (!isOk(looked)) return unread(looked.error);
    const { found, plan } = looked.ok;
    if ('refusal' in plan) return { is: 'refused', fault: plan.refusal };
    const [next] = plan.steps;
    if (!next) return run.ended(found);
    const act = actOf(next);
    if (!act)
      return next.is === 'call-in'
        ? { is: 'taken', made: null }
        : { is: 'taken', made: null, fault: fault('site-cluster-absent', { cluster }) };
    const of = JSON.stringify(next);
    const refusal = refusals.get(of);
    if (refusal) return refusal;
    const before = times.get(of) ?? 0;
    if (before === (next.is === 'join' ? mostTimes.join : mostTimes.others))
      return { is: 'held', fault: fault('site-not-shown', { cluster }) };
    times.set(of, before + 1);
    const against = next.is === 'create' ? await run.rehearse() : null;
    if (against) return against;
    const reply = await act(job, found);
    if ('ok' in reply) {
      const unkept = reply.ok && (await run.note(reply.ok));
      if (unkept) return { is: 'held', fault: fault('journal-not-written', unkept.params) };
      continue;
    }
    const step = run.refused(reply);
    if (step.is !== 'refused') return step;
    refusals.set(of, step);
  }
}

/**
 * vendor: the sample registration app: edge host entry, then a cluster with that host, or the host in a pool of it. Planned
 * anew from what the console has after each call, so a run that was cut short is just another one.
 */
export const sitePerformer = (pace: UndoPace): Performer<'site'> => ({
  // Who creates the cluster, and who makes how many hosts of a pool, must not be decided twice at once.
  lane: ({ work }) => `cluster ${work.site.clusterName}`,
  send,

  asked: async (job) => {
    const run = siteRun(job);
    const looked = await run.look();
    if (!isOk(looked)) return { is: 'unheard', fault: looked.error };
    const { found, plan } = looked.ok;
    return 'steps' in plan && plan.steps.length === 0 ? run.ended(found) : null;
  },

  // Whose host has come goes on, unless it still waits for somebody else.
  look: (at, entries, step) =>
    lookForHosts(at, entries, async (entry) => {
      const found = await lookAtSite({ at, projects: [], entry });
      if (!isOk(found)) return;
      const plan = planSite(entry.work, found.ok, at.projectUid);
      const next = 'steps' in plan ? plan.steps[0] : undefined;
      if (!next || actOf(next)) await step(entry, { is: 'held', fault: null });
    }),
  // What nobody heard of is looked for first: it is to go as well.
  undo: async (job) => {
    const run = siteRun(job);
    const looked = await run.look();
    return isOk(looked) ? takeBack({ ...job, entry: { ...job.entry, made: run.made } }, pace) : looked;
  },
});
