import { setTimeout as wait } from 'node:timers/promises';
import type { Observed } from '#shared/model/diagnosis.ts';
import type { CertSha256, HostRecord } from '#shared/model/host.ts';
import type { Fault } from '#shared/model/result.ts';
import type { Patience } from '../http/patience.ts';
import { defaultPort } from './address.ts';
import { greet, leafOf } from './greet.ts';
import { macOf } from './neighbours.ts';
import { knock } from './knock.ts';
import { probe } from './probe.ts';
import { wayTo } from './way.ts';

interface At {
  readonly address: string;
  readonly port: number;
}

/** Linux gives an address 3 s to answer ARP before it says that nobody does. */
const knockMs = 3_500;
const greetMs = 2_000;
/** What else may listen on a machine that is there. */
const usualPorts = [defaultPort, 443, 22, 80];
/** Further connections, to see whether the same machine answers each time. */
const moreLooks = 3;
const betweenLooksMs = 200;

async function knockAll({ address, port }: At, signal: AbortSignal): Promise<Observed['knocks']> {
  const others = usualPorts.filter((each) => each !== port);
  const rest = new AbortController();
  const both = AbortSignal.any([signal, rest.signal]);
  const asked = others.map(async (each) => ({ port: each, end: await knock(address, each, knockMs, both) }));
  const end = await knock(address, port, knockMs, signal);
  // An open door needs no witnesses, unless it may be the wrong one.
  if (end === 'open' && port === defaultPort) rest.abort();
  return [{ port, end }, ...(await Promise.all(asked))];
}

const known = <T>(values: readonly (T | null | undefined)[]): T[] => [
  ...new Set(values.filter((value) => value !== null && value !== undefined)),
];

/** Connects a few times more: two machines at one address take turns. */
async function lookAgain(at: At, signal: AbortSignal) {
  const leaves: (CertSha256 | null)[] = [];
  const macs: (string | null | undefined)[] = [];
  for (let look = 0; look < moreLooks && !signal.aborted; look += 1) {
    await wait(betweenLooksMs, undefined, { signal }).catch(() => undefined);
    leaves.push(await leafOf(at, greetMs, signal));
    macs.push(await macOf(at.address));
  }
  return { leaves, macs };
}

/**
 * Everything that can be seen of an address without an account, in at most about ten seconds: the way there, a few knocks,
 * what an open port says, what an edge host tells anybody. Sends nothing secret and never signs in. After an abort it ends
 * at once, with what it has.
 */
export async function observe(
  at: At,
  context: {
    readonly patience: Patience;
    readonly record: HostRecord | null;
    readonly otherSkews: readonly number[];
  },
  signal: AbortSignal,
): Promise<Observed> {
  const { record } = context;
  const patience: Patience = {
    ...context.patience,
    connectMs: Math.min(context.patience.connectMs, greetMs),
    answerMs: Math.min(context.patience.answerMs, 2 * greetMs),
  };
  const way = await wayTo(at.address);
  const knocks = await knockAll(at, signal);
  const isOpen = (port: number): boolean => knocks.some((each) => each.port === port && each.end === 'open');
  const first = await macOf(at.address);
  const greeted = isOpen(at.port) ? await greet(at, greetMs, signal) : null;
  const finding = greeted?.greeting.kind === 'tls' ? await probe(at, patience, signal) : null;
  const again = finding ? await lookAgain(at, signal) : { leaves: [], macs: [] };
  const refusal: Fault | null = finding && finding.kind !== 'edge-host' ? finding.fault : null;
  const isHere = finding !== null && refusal === null;
  const usual = { address: at.address, port: defaultPort };
  const elsewhere =
    !isHere && at.port !== defaultPort && isOpen(defaultPort) ? await probe(usual, patience, signal) : null;
  return {
    ip: at.address,
    port: at.port,
    way,
    knocks,
    macs: first === undefined ? null : known([first, ...again.macs]),
    greeting: greeted?.greeting ?? null,
    leaves: known([
      greeted?.leaf,
      finding?.kind === 'edge-host' ? finding.certSha256 : null,
      ...again.leaves,
    ]),
    refusal,
    elsewhere: elsewhere?.kind === 'edge-host' ? defaultPort : null,
    pinned: record && record.trust.state !== 'new' ? record.certSha256 : null,
    now: Date.now(),
    clockSkewSeconds: finding?.kind === 'edge-host' ? finding.clockSkewSeconds : null,
    otherSkews: context.otherSkews,
  };
}
