import type { ConsoleCluster } from '#shared/model/palette.ts';
import type { LayerVerdict } from '#shared/model/profile-match.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import { reviewOperations } from '#shared/wire/palette/operations.ts';
import { isLost } from '../palette/lost.ts';
import { readClusters, readRequests } from '../palette/reads.ts';
import type { Journal } from '../vault/journal.ts';
import type { ConsoleScope, PaletteConsole } from './console.ts';
import { aboutConsole } from './console-line.ts';

export interface Acceptance {
  readonly pairingId: string;
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly profileUids: readonly string[];
}

const whyOf = ({ code, params }: Fault): string =>
  String(params['why'] ?? (params['status'] === undefined ? code : `error ${String(params['status'])}`));

/** What became of a request of which the decision may be lost; `made`: clusters that were not there before it. */
type Truth = { readonly is: 'waiting' | 'gone'; readonly made: readonly ConsoleCluster[] } | null;

/** To be called before the decision is sent: without what was there then, nothing proves what came of it. */
async function beginTruth(pairingId: string, scope: ConsoleScope): Promise<() => Promise<Truth>> {
  const before = await readClusters(scope);
  return async () => {
    const [requests, clusters] = await Promise.all([readRequests(scope), readClusters(scope)]);
    if (!('ok' in requests)) return null;
    if (requests.ok.some((request) => request.pairingId === pairingId)) return { is: 'waiting', made: [] };
    if (!('ok' in before) || !('ok' in clusters)) return null;
    const known = new Set(before.ok.map(({ uid }) => uid));
    return { is: 'gone', made: clusters.ok.filter(({ uid }) => !known.has(uid)) };
  };
}

/**
 * Pairing requests are decided here (vendor: Pair Local Cluster with Palette, accept and reject), where the console announces
 * that they can be. A decision is written down before it is sent, sent once, and asked about when its answer is lost.
 */
export function createReview(
  console: Pick<PaletteConsole, 'scope' | 'read'>,
  journal: Pick<Journal, 'append'>,
) {
  /** A double click waits for the first one's answer. */
  const underWay = new Map<string, Promise<Result<unknown>>>();
  const once = <T>(act: string, decide: () => Promise<Result<T>>): Promise<Result<T>> => {
    const running = underWay.get(act) as Promise<Result<T>> | undefined;
    if (running) return running;
    const started = decide().finally(() => {
      underWay.delete(act);
      void console.read();
    });
    underWay.set(act, started);
    return started;
  };

  const opened = (): Result<ConsoleScope> => {
    const scope = console.scope();
    return isOk(scope) && !scope.ok.canReview
      ? fail('console-not-reviewable', { endpoint: scope.ok.endpoint })
      : scope;
  };

  const note = (kind: string, scope: ConsoleScope, details: Record<string, string>): Promise<Fault | null> =>
    journal.append(aboutConsole(kind, { endpoint: scope.endpoint, ...details }));

  /** Null: it is written down, so it may be done. */
  const intend = async (...[kind, scope, details]: Parameters<typeof note>): Promise<Fault | null> => {
    const trouble = await note(kind, scope, details);
    return trouble && fault('journal-not-written', trouble.params);
  };

  const undecided = (scope: ConsoleScope, pairingId: string, why: Fault): { error: Fault } => {
    void note('pairing-undecided', scope, {
      ...{ pairing: pairingId, code: why.code },
      params: JSON.stringify(why.params),
    });
    return { error: why };
  };

  const doubtful = (truth: Truth, pairingId: string, heard: Fault): Fault =>
    fault(truth?.is === 'waiting' ? 'pairing-request-waits' : 'pairing-request-unknown', {
      ...{ pairingId, why: whyOf(heard) },
    });

  const accept = async (
    scope: ConsoleScope,
    { pairingId, name, description, tags, profileUids }: Acceptance,
  ): Promise<Result<{ clusterUid: string | null }>> => {
    const { projectUid } = scope;
    const details = { pairing: pairingId, cluster: name };
    const trouble = await intend('pairing-accepting', scope, details);
    if (trouble) return { error: trouble };
    const truthOf = await beginTruth(pairingId, scope);
    const done = (clusterUid: string | null): Result<{ clusterUid: string | null }> => {
      void note('pairing-accepted', scope, { ...details, ...(clusterUid !== null && { clusterUid }) });
      return ok({ clusterUid });
    };
    const body = { name, description, tags: [...tags], profileUids: [...profileUids] };
    const reply = await scope.ask(reviewOperations.accept, { uid: pairingId, projectUid, body });
    if ('ok' in reply) return done(reply.ok.uid ?? null);
    if (!isLost(reply)) return undecided(scope, pairingId, reply.error);
    const truth = await truthOf();
    const made = truth?.made.find((each) => each.name === name);
    if (truth?.is === 'gone' && made) return done(made.uid);
    return undecided(scope, pairingId, doubtful(truth, pairingId, reply.error));
  };

  const reject = async (scope: ConsoleScope, pairingId: string): Promise<Result<null>> => {
    const { projectUid } = scope;
    const trouble = await intend('pairing-rejecting', scope, { pairing: pairingId });
    if (trouble) return { error: trouble };
    // vendor: Reject: the request is gone from the box.
    const done = (): Result<null> => {
      void note('pairing-rejected', scope, { pairing: pairingId });
      return ok(null);
    };
    const truthOf = await beginTruth(pairingId, scope);
    const reply = await scope.ask(reviewOperations.reject, { uid: pairingId, projectUid });
    if ('ok' in reply) return done();
    if (!isLost(reply)) return undecided(scope, pairingId, reply.error);
    const truth = await truthOf();
    // Where a cluster came meanwhile, somebody else may have paired it.
    if (truth?.is === 'gone' && truth.made.length === 0) return done();
    return undecided(scope, pairingId, doubtful(truth, pairingId, reply.error));
  };

  return {
    validate: async (
      pairingId: string,
      profileUids: readonly string[],
    ): Promise<Result<{ valid: boolean; layers: readonly LayerVerdict[] }>> => {
      const scope = opened();
      if (!isOk(scope)) return scope;
      const { ask, projectUid } = scope.ok;
      const body = { profileUids: [...profileUids] };
      const reply = await ask(reviewOperations.validate, { uid: pairingId, projectUid, body });
      if (!('ok' in reply)) return { error: reply.error };
      const layers = (reply.ok.results ?? []).map(({ name, local, palette, verdict }) => ({
        ...{ name, verdict },
        ...{ local: local ?? null, palette: palette ?? null },
      }));
      return ok({ valid: reply.ok.valid, layers });
    },

    accept: (given: Acceptance): Promise<Result<{ clusterUid: string | null }>> => {
      const scope = opened();
      return isOk(scope)
        ? once(`accept ${given.pairingId}`, () => accept(scope.ok, given))
        : Promise.resolve(scope);
    },

    reject: (pairingId: string): Promise<Result<null>> => {
      const scope = opened();
      return isOk(scope)
        ? once(`reject ${pairingId}`, () => reject(scope.ok, pairingId))
        : Promise.resolve(scope);
    },
  };
}

export type Review = ReturnType<typeof createReview>;
