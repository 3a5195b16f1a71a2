import type { z } from 'zod';
import { checkEdgeToken } from '#shared/model/edge-token.ts';
import type { Made } from '#shared/model/queue.ts';
import type { QueueStep } from '#shared/model/queue-steps.ts';
import type { Result } from '#shared/model/result.ts';
import { fault, isOk, ok } from '#shared/model/result.ts';
import { requestAnnotation, timeOf } from '#shared/wire/palette/meta.ts';
import { registrationOperations } from '#shared/wire/palette/registration-operations.ts';
import type { edgeToken } from '#shared/wire/palette/tokens.ts';
import type { Scope } from '../../../palette/reads.ts';
import type { Job, Performer } from '../performer.ts';
import { stepAfter } from '../performer.ts';

type Told = z.output<typeof edgeToken>;
type TokenJob = Job<'token'>;

const { edgeTokens, createEdgeToken, deleteEdgeToken } = registrationOperations;

/** vendor: tokens are the tenant's, and two may be called alike: Palette itself keeps nothing from being made twice. */
const read = async ({ ask }: Scope): Promise<Result<readonly Told[]>> => {
  const reply = await ask(edgeTokens);
  return 'ok' in reply ? ok(reply.ok.items) : { error: reply.error };
};

const requestOf = ({ metadata }: Told): string | undefined => metadata.annotations?.[requestAnnotation];

const madeAt = ({ metadata }: Told): number => timeOf(metadata.creationTimestamp) ?? 0;
const uidOf = ({ metadata }: Told): string => metadata.uid ?? '';
/** One that the console names in no way that can be kept, cannot be taken back from here. */
const madeOf = ({ metadata: { uid } }: Told): Made | null =>
  uid === undefined ? null : { is: 'token', uid };

/** Of this request, the first made one first. */
const mineAmong = ({ entry }: TokenJob, tokens: readonly Told[]): readonly Told[] =>
  tokens
    .filter((token) => requestOf(token) === entry.id)
    .sort((a, b) => madeAt(a) - madeAt(b) || uidOf(a).localeCompare(uidOf(b)));

/** Where the console keeps no annotations: the same in all that was asked for. */
const isAlike = ({ entry: { work }, at }: TokenJob, token: Told): boolean =>
  requestOf(token) === undefined &&
  token.metadata.name === work.name &&
  (token.spec.defaultProject?.uid ?? null) === at.projectUid &&
  timeOf(token.spec.expiry) === work.expiresAt;

/** It is there; somebody may have switched it off since. */
function there(job: TokenJob, token: Told): QueueStep {
  if (token.status?.isActive !== false) return { is: 'ready', made: madeOf(token) };
  const { name } = job.entry.work;
  return { is: 'already', by: null, fault: fault('queue-token-inactive', { name }) };
}

const found = (job: TokenJob, tokens: readonly Told[]): QueueStep | null => {
  const token =
    mineAmong(job, tokens)[0] ?? (job.isInDoubt ? tokens.find((each) => isAlike(job, each)) : undefined);
  return token ? there(job, token) : null;
};

const asked: Performer<'token'>['asked'] = async (job) => {
  const tokens = await read(job.at);
  return isOk(tokens) ? found(job, tokens.ok) : { is: 'unheard', fault: tokens.error };
};

/** Another laptop may have sent the same at the same moment: the first stays, whoever made it. */
async function onlyOne(job: TokenJob, uid: string): Promise<string> {
  const tokens = await read(job.at);
  const [first, ...others] = isOk(tokens) ? mineAmong(job, tokens.ok) : [];
  for (const { metadata } of others)
    if (metadata.uid !== undefined) await job.at.ask(deleteEdgeToken, { uid: metadata.uid });
  return first?.metadata.uid ?? uid;
}

/** vendor: **Add New Registration Token**. */
export const tokenPerformer: Performer<'token'> = {
  lane: () => null,
  asked,

  send: async (job) => {
    const { at, entry } = job;
    const { name, description, expiresAt } = entry.work;
    const draft = { name, description, expiresAt, projectUid: at.projectUid };
    const refusal = checkEdgeToken(draft, Date.now()).find(({ weight }) => weight === 'refuses');
    if (refusal) return { is: 'refused', fault: refusal.fault };
    const before = await read(at);
    if (!isOk(before)) return { is: 'held', fault: before.error };
    const known = found(job, before.ok);
    if (known) return known;
    const reply = await at.ask(createEdgeToken, {
      body: {
        metadata: {
          name,
          annotations: { [requestAnnotation]: entry.id, ...(description !== '' && { description }) },
        },
        spec: {
          expiry: new Date(expiresAt).toISOString(),
          ...(at.projectUid !== null && { defaultProjectUid: at.projectUid }),
        },
      },
    });
    if (!('ok' in reply)) return stepAfter(reply);
    // Without a UID it is looked for like one whose answer was lost.
    if (reply.ok.uid === undefined)
      return {
        is: 'unheard',
        fault: fault('console-unreadable', { endpoint: at.endpoint, why: 'it told no UID' }),
      };
    return { is: 'ready', made: { is: 'token', uid: await onlyOne(job, reply.ok.uid) } };
  },

  undo: async ({ at, entry }) => {
    for (const made of entry.made) {
      if (made.is !== 'token') continue;
      const reply = await at.ask(deleteEdgeToken, { uid: made.uid });
      if (!('ok' in reply) && reply.error.code !== 'edge-token-gone') return { error: reply.error };
    }
    return ok(null);
  },
};
