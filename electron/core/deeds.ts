import type { LinkTokenView } from '#shared/contract/methods.ts';
import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import type { Op, Operation } from '#shared/model/operation.ts';
import { canLink } from '#shared/model/link-rules.ts';
import { fault, isOk } from '#shared/model/result.ts';
import { awaitSync } from '../content/sync.ts';
import { uploadBundle, uploadTruth } from '../content/upload.ts';
import { lineOn } from '../hosts/decision.ts';
import type { Progress, Stage } from '../link/deps.ts';
import { fetchAhead } from '../link/link-host.ts';
import { linkStages } from '../link/link-stages.ts';
import { moveSteps } from '../link/move-host.ts';
import { stopGeneration } from '../link/stop-generation.ts';
import { generationTruth, linkTruth, moveTruth, unlinkTruth } from '../link/truth.ts';
import { unlinkHost } from '../link/unlink-host.ts';
import type { Access } from '../pairing/deps.ts';
import { sendRequest } from '../pairing/send.ts';
import { requestTruth, withdrawalTruth } from '../pairing/truth.ts';
import { withdrawRequest } from '../pairing/withdraw.ts';
import type { ActDeps } from './act-deps.ts';
import { labelOf } from './host-ref.ts';

/** How an operation is done. */
export interface Deed {
  readonly title: string;
  /** To each of its hosts; one stage begins when all of them are through the one before. */
  readonly stages: readonly Stage[];
  /** How that ended, if nobody heard it: read from the hosts, which are signed in and have just been read. */
  truth(key: string, on: Progress): Promise<Ended>;
  /** Once, beside the first acts. */
  ahead?(signal: AbortSignal): Promise<unknown>;
}

type Of<O extends Op> = Extract<Operation, { op: O }>;

/** Not refused by what is known: only then is the leader made to generate tokens before all is read. */
function mayPass({ registry }: ActDeps, follower: string, leader: string): boolean {
  const [f, l] = [registry.get(follower), registry.get(leader)];
  const verdict = f && l && canLink(f, l);
  return verdict === null || verdict.code === 'not-read-yet';
}

function linking(world: ActDeps, { leader, hosts }: Of<'link'>): Deed {
  const to = leader ?? '';
  return {
    title: `Link to leader ${labelOf(world.registry, to)}`,
    stages: linkStages(world, to, { followers: hosts.length }),
    truth: (follower, on) => linkTruth(world, { follower, leader: to }, on),
    ahead: async (signal) => {
      if (hosts.some((follower) => mayPass(world, follower, to))) await fetchAhead(world, to, signal);
    },
  };
}

function unlinking(world: ActDeps, { leader, hosts, via }: Of<'unlink'>): Deed {
  const from = leader ?? '';
  const idOf = (key: string): string => world.registry.get(key)?.hostId ?? key;
  const many = hosts.length > 1;
  return {
    title: many
      ? `Unlink ${String(hosts.length)} hosts`
      : `Unlink ${labelOf(world.registry, hosts[0] ?? '')}`,
    stages: [
      (key, on) =>
        unlinkHost(
          world,
          via === 'leader'
            ? { via: from, peerId: idOf(key), forAll: true }
            : { via: key, peerId: idOf(from) },
          on,
        ),
    ],
    truth: (host, on) => unlinkTruth(world, { host, leader: from, via }, on),
  };
}

/** The journal tells who leads no longer, by whichever operation. */
function noteStopped({ registry, journal }: ActDeps, key: string): void {
  const host = registry.get(key);
  if (host) void journal.append(lineOn('token-generation-stopped', host, {}));
}

const stopping = (world: ActDeps, { hosts, byHand }: Of<'stop'>): Deed => ({
  truth: (key) => Promise.resolve(generationTruth(world, key, 'off')),
  title: `Stop token generation on ${labelOf(world.registry, hosts[0] ?? '')}`,
  stages: [
    async (key, on) => {
      const outcome = await stopGeneration(world, key, on, { byHand });
      if (outcome.end === 'done') noteStopped(world, key);
      return outcome;
    },
  ],
});

function moving(world: ActDeps, { leader, from, hosts, joins, byHand }: Of<'move'>): Deed {
  const to = leader ?? '';
  const onStopped = (): void => {
    noteStopped(world, from);
  };
  return {
    title: `Move group to ${labelOf(world.registry, to)}`,
    stages: moveSteps({ ...world, onStopped }, { from, to, joins, byHand }, hosts),
    truth: (key, on) => moveTruth(world, { from, to, joins }, key, on),
  };
}

/** `onToken`: for who wants to see what came of it; it is kept nowhere. */
export const generating = (
  world: ActDeps,
  { hosts }: Of<'generate'>,
  onToken: (token: LinkTokenView) => unknown = () => undefined,
): Deed => ({
  truth: (key) => Promise.resolve(generationTruth(world, key, 'on')),
  title: `Generate token on ${labelOf(world.registry, hosts[0] ?? '')}`,
  stages: [
    async (key, on) => {
      const barred = await on.mayAct();
      if (barred) return endOf(barred);
      const token = await world.broker.current(key);
      if (!isOk(token)) return endOf(token.error);
      onToken(token.ok);
      return ended('done');
    },
  ],
});

function uploading(world: ActDeps, { leader, file, signature, replace, known }: Of<'upload'>): Deed {
  const to = leader ?? '';
  const errand = { leader: to, file: file.path, signature, replace };
  /** Of those who only wait for what was sent earlier nothing has to happen first. */
  let sentAt: number | null = null;
  return {
    title: `Upload ${file.name} to ${labelOf(world.registry, to)}`,
    stages: [
      async (key, on) => {
        if (key !== to) return null;
        const outcome = await uploadBundle(world, errand, on);
        if (outcome.end === 'done') sentAt = Date.now();
        return outcome;
      },
      (key, on) => awaitSync(world, { leader: to, follower: key, sentAt }, on),
    ],
    truth: (key, on) =>
      key === to
        ? uploadTruth(world, { leader: to, file, known }, on)
        : Promise.resolve(endOf(fault('sync-not-awaited', { host: labelOf(world.registry, key) }))),
  };
}

/** `access`: with the token, of whom it is sent for just now; of an earlier visit only how it ended can be told. */
export const pairing = (
  world: ActDeps,
  { hosts, record, endpoint }: Of<'pair'>,
  access: Access | null = null,
): Deed => ({
  title: `Pair ${labelOf(world.registry, hosts[0] ?? '')} with ${endpoint}`,
  stages: access ? [(key, on) => sendRequest(world, { key, record, access }, on)] : [],
  truth: (key, on) => requestTruth(world, { key, record }, on),
});

const unpairing = (world: ActDeps, { hosts, record, pairingId }: Of<'unpair'>): Deed => ({
  title: `Cancel pairing request of ${labelOf(world.registry, hosts[0] ?? '')}`,
  stages: [(key, on) => withdrawRequest(world, { key, record, pairingId }, on)],
  truth: (key) => withdrawalTruth(world, key, pairingId),
});

export function deedOf(world: ActDeps, operation: Operation): Deed {
  switch (operation.op) {
    case 'link':
      return linking(world, operation);
    case 'unlink':
      return unlinking(world, operation);
    case 'stop':
      return stopping(world, operation);
    case 'move':
      return moving(world, operation);
    case 'generate':
      return generating(world, operation);
    case 'upload':
      return uploading(world, operation);
    case 'pair':
      return pairing(world, operation);
    case 'unpair':
      return unpairing(world, operation);
  }
}
