import { randomUUID } from 'node:crypto';
import type { HostRecord } from '#shared/model/host.ts';
import { readEndpoint } from '#shared/model/palette-endpoint.ts';
import { pairingFindings } from '#shared/model/pairing-rules.ts';
import { readRegistrationToken } from '#shared/model/registration-token.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import type { Access } from '../pairing/deps.ts';
import { verifyConnection } from '../pairing/verify.ts';
import { toCancel } from '../pairing/withdraw.ts';
import { deedOf, pairing } from './deeds.ts';
import { performOne, refuseStart } from './perform.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

type PairingHandlers = Pick<
  Handlers,
  'pairing.check' | 'pairing.verify' | 'pairing.send' | 'pairing.withdraw' | 'pairing.followedUp'
>;

type Typed = Pick<Access, 'endpoint' | 'registrationToken' | 'insecure'>;

function accessOf({ endpoint, registrationToken, insecure }: Typed): Result<Access> {
  const place = readEndpoint(endpoint);
  if (!isOk(place)) return place;
  const token = readRegistrationToken(registrationToken);
  return isOk(token) ? ok({ endpoint: place.ok, registrationToken: token.ok, insecure }) : token;
}

/** A cluster has one request, whichever of its nodes is asked. */
const nodesOf = ({ registry }: World, host: HostRecord): readonly string[] => [
  host.key,
  ...(host.cluster?.hostIds ?? []).flatMap((id) => {
    const node = registry.byId(id);
    return node && node.key !== host.key ? [node.key] : [];
  }),
];

/** Nobody else does anything to the cluster of this host meanwhile: a second click is told so. */
async function alone<T>(
  world: World,
  key: string,
  act: (host: HostRecord) => Promise<Result<T>>,
): Promise<Result<T>> {
  const host = world.registry.get(key);
  if (!host) return fail('unknown-host');
  const nodes = nodesOf(world, host);
  const refusal = refuseStart(world, nodes);
  if (refusal) return { error: refusal };
  const release = world.runs.hold(nodes);
  try {
    return await act(host);
  } finally {
    release();
  }
}

export const pairingHandlers = (world: () => World): PairingHandlers => ({
  'pairing.check': async ({ key }) => {
    const here = world();
    if (!here.registry.get(key)) return fail('unknown-host');
    await here.read(key);
    const host = here.registry.get(key);
    return host ? ok(pairingFindings(host, here.registry.list())) : fail('unknown-host');
  },

  'pairing.verify': async ({ key, ...typed }) => {
    const access = accessOf(typed);
    return isOk(access) ? verifyConnection(world(), key, access.ok) : access;
  },

  'pairing.send': async ({ key, ...typed }) => {
    const here = world();
    const access = accessOf(typed);
    if (!isOk(access)) return access;
    return alone(here, key, async (host) => {
      const { endpoint, insecure } = access.ok;
      const record = randomUUID();
      const operation = { op: 'pair', leader: null, hosts: [host.key], record, endpoint, insecure } as const;
      const { fault: why } = await performOne(here, operation, pairing(here, operation, access.ok));
      const pairingId = here.pairings.get(record)?.pairingId ?? null;
      return pairingId === null ? { error: why ?? fault('internal') } : ok({ id: record, pairingId });
    });
  },

  'pairing.withdraw': async ({ key }) => {
    const here = world();
    return alone(here, key, async (host) => {
      const cancelled = await toCancel(here, host.key);
      if (!isOk(cancelled)) return cancelled;
      const operation = { op: 'unpair', leader: null, hosts: [host.key], ...cancelled.ok } as const;
      const { fault: why } = await performOne(here, operation, deedOf(here, operation));
      if (why) return { error: why };
      const { record: id } = cancelled.ok;
      return ok({ id, followUp: here.pairings.get(id)?.followUp?.doneAt === null });
    });
  },

  'pairing.followedUp': async ({ id }) => {
    const { pairings } = world();
    if (!pairings.get(id)?.followUp) return fail('bad-input', { field: 'id' });
    const unkept = await pairings.change(id, (record) => ({
      ...record,
      followUp: record.followUp && { ...record.followUp, doneAt: record.followUp.doneAt ?? Date.now() },
    }));
    return unkept ? { error: unkept } : ok(null);
  },
});
