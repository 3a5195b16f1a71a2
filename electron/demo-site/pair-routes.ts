import { operations } from '#shared/wire/operations.ts';
import { within } from './clock.ts';
import { clusterOf } from './cluster-view.ts';
import { ruleOf } from './faults.ts';
import { send, withdraw } from './pair-flow.ts';
import { mayVerify, mayWithdraw, readAccess } from './pair-rules.ts';
import { verify } from './pair-verify.ts';
import { hear } from './pair-watch.ts';
import { telling } from './palette-client.ts';
import { isPending } from './pairing.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusal.ts';
import type { Call, Reply, Route } from './route.ts';
import { isRefusal, ok } from './route.ts';

async function verifyConnection({ world, host, body }: Call): Promise<Reply | Refusal> {
  const access = readAccess(body);
  if (typeof access === 'string') return refusals.badInput(access);
  const cluster = clusterOf(world, host);
  const refused = mayVerify(host, cluster);
  if (refused || !cluster) return refused ?? refusals.clusterMissing;
  return ok(await verify(world, host, cluster, access));
}

async function pair({ world, host, body }: Call): Promise<Reply | Refusal> {
  const access = readAccess(body);
  if (typeof access === 'string') return refusals.pairInput(access);
  const sent = await send(world, host, access);
  return isRefusal(sent) ? sent : { status: 201, body: { pairingUid: sent.uid } };
}

/** A console that takes its time does not hold up the answer: what is known by then is told. */
const graceMs = 1000;

async function details({ world, host }: Call): Promise<Reply | Refusal> {
  const { pairing } = host.state;
  if (!pairing || !clusterOf(world, host)) return refusals.noPairing;
  if (isPending(pairing)) await within(graceMs, hear(world, pairing.uid, [host]));
  // It may have been withdrawn meanwhile.
  if (!host.state.pairing) return refusals.noPairing;
  const { uid, status, message, palette } = host.state.pairing;
  return ok({
    ...{ pairingUid: uid, status, message: telling(host, palette, message) },
    ...{ paletteEndpoint: palette.endpoint, insecure: palette.insecure },
    ...(ruleOf(host, 'pair-token-echo') ? { registrationToken: palette.token } : {}),
  });
}

async function reject({ world, host }: Call): Promise<Reply | Refusal> {
  const refused = mayWithdraw(host, clusterOf(world, host));
  const { pairing } = host.state;
  if (refused || !pairing) return refused ?? refusals.noPairing;
  const outcome = await withdraw(world, host, pairing);
  return typeof outcome === 'string' ? ok({ message: outcome }) : outcome;
}

const { verifyConnection: verifyOperation, pair: pairOperation, pairDetails, pairReject } = operations;

export const pairRoutes: readonly Route[] = [
  { method: verifyOperation.method, path: verifyOperation.path, auth: 'session', handle: verifyConnection },
  { method: pairOperation.method, path: pairOperation.path, auth: 'session', handle: pair },
  { method: pairDetails.method, path: pairDetails.path, auth: 'session', handle: details },
  { method: pairReject.method, path: pairReject.path, auth: 'session', handle: reject },
];
