import type { QueueStep } from '#shared/model/queue-steps.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fault, isOk } from '#shared/model/result.ts';
import { readClusters, readRequests } from '../../../palette/reads.ts';
import type { Job, Performer, QueueScope } from '../performer.ts';

type PairingJob = Job<'pairing'>;

/** How a request is decided in the console of a scope; a decision is written down before it is sent, and sent once. */
export interface Decisions {
  accept(given: {
    readonly pairingId: string;
    readonly name: string;
    readonly description: string;
    readonly tags: readonly string[];
    readonly profileUids: readonly string[];
  }): Promise<Result<unknown>>;
  reject(pairingId: string): Promise<Result<unknown>>;
}

const stepOf = (why: Fault): QueueStep => {
  if (why.code === 'pairing-request-unknown') return { is: 'unheard', fault: why };
  const isLater = ['console-unreached', 'console-busy', 'console-expired', 'console-sign-in-needed'];
  if (isLater.includes(why.code) || why.code === 'pairing-request-waits') return { is: 'held', fault: why };
  return { is: 'refused', fault: why };
};

const isDecided = ({ code }: Fault): boolean =>
  code === 'pairing-request-decided' || code === 'pairing-request-gone';

/**
 * Of a decision whose answer was lost, or that another laptop may have sent: null, the request still waits. It is gone once
 * it is decided (vendor), and which way shows in the clusters of the console.
 */
async function asked(job: PairingJob): Promise<QueueStep | null> {
  const { at, entry } = job;
  const { pairingId, clusterName, decision } = entry.work;
  if (!at.canReview) return { is: 'by-hand' };
  const [requests, clusters] = [await readRequests(at), await readClusters(at)];
  if (!('ok' in requests)) return { is: 'unheard', fault: requests.error };
  if (!('ok' in clusters)) return { is: 'unheard', fault: clusters.error };
  if (requests.ok.some((request) => request.pairingId === pairingId)) return null;
  const wanted = decision.is === 'accept' ? decision.name : clusterName;
  const isThere = clusters.ok.some(({ name }) => name === wanted);
  if (isThere === (decision.is === 'accept')) return { is: 'ready', made: null };
  const otherwise = isThere ? 'pairing-request-decided' : 'pairing-request-gone';
  return { is: 'refused', fault: fault(otherwise, { pairingId }) };
}

/** Where the console announces that it can be done there; elsewhere a person does it, in the console's own page. */
export const pairingPerformer = (decisionsAt: (at: QueueScope) => Decisions): Performer<'pairing'> => ({
  // One request may make another obsolete.
  lane: () => 'pairing',
  asked,

  send: async (job) => {
    const { at, entry, isInDoubt } = job;
    if (!at.canReview) return { is: 'by-hand' };
    const { pairingId, decision } = entry.work;
    const decisions = decisionsAt(at);
    const done = await (decision.is === 'accept'
      ? decisions.accept({ ...decision, pairingId })
      : decisions.reject(pairingId));
    if (isOk(done)) return { is: 'ready', made: null };
    // Another laptop may have been quicker with the same.
    const isSame = isDecided(done.error) && (await asked(job))?.is === 'ready';
    if (!isSame) return stepOf(done.error);
    return isInDoubt ? { is: 'ready', made: null } : { is: 'already', by: null, fault: done.error };
  },
});
