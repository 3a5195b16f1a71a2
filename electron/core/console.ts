import pLimit from 'p-limit';
import type { ConsoleIdentity, ConsoleState } from '#shared/model/palette.ts';
import { noConsole } from '#shared/model/palette.ts';
import type { JournalLine } from '#shared/model/journal.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import type { Scope } from '../palette/reads.ts';
import { readClusters, readProjects, readRequests } from '../palette/reads.ts';
import type { Trust } from '../palette/connector.ts';
import type { ConsoleSession as Session } from '../palette/session.ts';
import { trustIn } from '../palette/trust.ts';
import type { ConsoleFile, KeptConsole } from './console-file.ts';
import type { ConsoleLogin, KeyKeeper } from './console-key.ts';
import { areSame, keptOf } from './console-key.ts';
import type { ConsoleLine, LineDeps } from './console-line.ts';
import { openConsoleLine } from './console-line.ts';
import type { Asked, Looked } from './console-look.ts';
import { lookAtConsole } from './console-look.ts';
import {
  failureIn,
  mismatchIn,
  projectOf,
  sessionAfter,
  signedIn,
  signedOut,
  stateOf,
  trustedIn,
} from './console-state.ts';

export interface ConsoleSignIn extends Asked {
  /** What was compared; needed where no authority vouches. */
  readonly certSha256?: string | undefined;
  readonly login?: ConsoleLogin;
  readonly remember: boolean;
  /** Chosen in place of the one of last time. */
  readonly projectUid?: string;
}

/** What is open to act on: whoever uses it after an end is told `cancelled`. */
export interface ConsoleScope extends Scope {
  readonly canReview: boolean;
}

export interface PaletteConsole {
  state(): ConsoleState;
  look(asked: Asked): Promise<Result<ConsoleIdentity>>;
  /** One at a time. What is refused is not tried again by itself. */
  signIn(given: ConsoleSignIn): Promise<Result<null>>;
  signOut(): void;
  forget(): Promise<Result<null>>;
  choose(projectUid: string): Promise<Result<null>>;
  /** Requests and clusters anew; calls meanwhile share one reading. What cannot be read leaves what was there. */
  read(): Promise<Result<null>>;
  /** Where calls go now, or why none do. */
  scope(): Result<ConsoleScope>;
  /** The vault holds no key any more. */
  keyForgotten(): Promise<void>;
  close(): Promise<void>;
}

export interface ConsoleDeps extends LineDeps {
  readonly file: ConsoleFile;
  readonly keeper: KeyKeeper;
  readonly write: (line: JournalLine) => void;
  readonly onChange: () => void;
  readonly onTrouble: (trouble: Fault) => void;
}

export function createConsole(deps: ConsoleDeps): PaletteConsole {
  const { file, keeper, patience } = deps;
  const inTurn = pLimit(1);
  let closing = false;
  let line: ConsoleLine | null = null;
  let reading: Promise<Result<null>> | null = null;
  let state = stateOf(file.get());

  const set = (news: Partial<ConsoleState>): void => {
    state = { ...state, ...news };
    deps.onChange();
  };
  const nothingRead = { canReview: null, requests: null, clusters: null, fault: null, readAt: null } as const;

  const hangUp = (): void => {
    const left = line;
    line = null;
    reading = null;
    left?.over.abort();
    void left?.client.close();
  };

  const reachIs = (next: ConsoleState['reach']['state'], why: Fault | null): void => {
    if (state.reach.state !== next || state.reach.fault?.code !== why?.code)
      set({ reach: { state: next, fault: why, since: Date.now() } });
  };

  /** Every answer tells whether the console is there, still the one that is trusted, and still knows who asks. */
  const note = (of: ConsoleLine, why: Fault | null, answered: boolean): void => {
    if (line !== of) return;
    if (answered) reachIs('reachable', null);
    else if (why?.code === 'console-unreached') reachIs('lost', why);
    const over = why?.code === 'console-changed' ? why : of.session.over();
    if (!over) return;
    hangUp();
    if (over.code === 'console-changed') deps.write(mismatchIn(state, over));
    set({ session: sessionAfter(over, state.session) });
  };

  const askOf =
    (of: ConsoleLine): Session['ask'] =>
    async (operation, call = {}) => {
      const reply = await of.session.ask(operation, { ...call, signal: of.over.signal });
      note(of, 'ok' in reply ? null : reply.error, 'ok' in reply || reply.status !== null);
      return reply;
    };

  const scope: PaletteConsole['scope'] = () => {
    if (!line) return { error: state.session.fault ?? fault('console-sign-in-needed') };
    const canReview = line.client.reviews() === true;
    const { endpoint } = line;
    return ok({ ask: askOf(line), endpoint, projectUid: state.projectUid, canReview });
  };

  const readOnce = async (): Promise<Result<null>> => {
    const open = scope();
    if (!isOk(open)) return open;
    const of = line;
    const { projectUid } = open.ok;
    const [requests, clusters] = await Promise.all([
      open.ok.canReview ? readRequests(open.ok) : { ok: null },
      readClusters(open.ok),
    ]);
    if (!line) return { error: state.session.fault ?? fault('cancelled') };
    // Another project or another console meanwhile: what came is not what is shown now.
    if (line !== of || state.projectUid !== projectUid) return ok(null);
    const failed = 'error' in clusters ? clusters : 'error' in requests ? requests : null;
    set({
      canReview: line.client.reviews(),
      ...('ok' in requests && { requests: requests.ok }),
      ...('ok' in clusters && { clusters: clusters.ok }),
      ...(failed ? { fault: failed.error } : { fault: null, readAt: Date.now() }),
    });
    return failed ? { error: failed.error } : ok(null);
  };
  const read = (): Promise<Result<null>> => {
    const current = (reading ??= readOnce().finally(() => {
      if (reading === current) reading = null;
    }));
    return current;
  };

  const look = (asked: Asked): Promise<Result<Looked>> =>
    lookAtConsole(asked, file.get(), patience.connectMs);

  const keep = (news: Partial<KeptConsole>): Promise<unknown> => {
    const kept = file.get();
    return kept ? file.set({ ...kept, ...news }) : Promise.resolve();
  };

  /** From here on the console is the one of this laptop, whether the sign-in succeeds or not. */
  const adopt = async (identity: ConsoleIdentity, trust: Trust): Promise<void> => {
    const { endpoint } = identity;
    const kept = file.get();
    const next = keptOf(trust);
    const isSame = kept?.endpoint === endpoint;
    if (isSame && kept.certSha256 === next.certSha256 && areSame(kept.authorities, next.authorities)) return;
    await file.set({
      ...{ projectUid: null, by: null, email: null, hasKey: false },
      ...(isSame && kept),
      ...{ endpoint, ...next },
    });
    trustedIn(identity, trust).forEach(deps.write);
  };

  /** The console and project of this laptop from now on, and what the vault has of it. */
  const settle = async (
    mine: ConsoleLine,
    trust: Trust,
    { login, remember, certSha256, caFile }: ConsoleSignIn,
  ): Promise<void> => {
    const { endpoint } = mine;
    const { by } = mine.login.credentials;
    const { username } = mine.login;
    const apiKey = mine.login.apiKey();
    // Also the key that was there, where its console was compared anew.
    const isAnew = certSha256 !== undefined || caFile !== undefined;
    const isKept = apiKey !== null && (remember || (login === undefined && isAnew));
    const kept = isKept ? await keeper.keep(endpoint, trust, apiKey) : null;
    if (kept && isOk(kept)) mine.login.handOver();
    else if (kept) deps.onTrouble(kept.error);
    const hasKey = kept ? isOk(kept) : (file.get()?.hasKey ?? false);
    await keep({ projectUid: state.projectUid, by, email: username, hasKey });
    deps.write(signedIn(endpoint, by, username));
    if (line === mine)
      set({ isRemembered: hasKey, session: { state: 'signed-in', by, username, fault: null } });
  };

  const enter = async (given: ConsoleSignIn): Promise<Result<null>> => {
    const refusal = given.remember ? keeper.whyNot() : null;
    if (refusal) return { error: refusal };
    const seen = await look(given);
    if (!isOk(seen)) return seen;
    if (closing) return fail('cancelled');
    const { identity, vouchers } = seen.ok;
    const { endpoint, certSha256 } = identity;
    const trust = trustIn(identity, given.certSha256, vouchers);
    if (!isOk(trust)) return trust;
    const login = keeper.loginFor(seen.ok, given.login, given.certSha256);
    if (!isOk(login)) return login;
    await adopt(identity, trust.ok);
    hangUp();
    const mine = openConsoleLine(endpoint, trust.ok, login.ok, deps);
    line = mine;
    const { by } = login.ok.credentials;
    set({
      ...stateOf(file.get()),
      ...{ certSha256, byAuthority: trust.ok.by === 'authority' },
      session: { state: 'signing-in', by, username: login.ok.username, fault: null },
    });
    const projects = await readProjects({ ask: askOf(mine) });
    // Without a name: something secret may have been typed in its place.
    if ('error' in projects && projects.error.code !== 'cancelled')
      deps.write(failureIn(endpoint, projects.error));
    // Signed out meanwhile, or refused: that stands, and its reason with it.
    if (line !== mine) return 'ok' in projects ? fail('cancelled') : { error: projects.error };
    if (!('ok' in projects)) {
      hangUp();
      set({ session: signedOut(projects.error) });
      return { error: projects.error };
    }
    set({
      projects: projects.ok,
      projectUid: projectOf(projects.ok, given.projectUid ?? state.projectUid),
      canReview: mine.client.reviews(),
    });
    await settle(mine, trust.ok, given);
    return ok(null);
  };

  const signOut = (): void => {
    hangUp();
    set({ ...nothingRead, projects: [], session: signedOut(null) });
  };

  const forget = async (): Promise<Result<null>> => {
    const gone = await keeper.drop(file.get()?.hasKey ?? false);
    if (!isOk(gone)) return gone;
    hangUp();
    await file.set(null);
    set(noConsole);
    return ok(null);
  };

  return {
    state: () => state,
    look: async (asked) => {
      const seen = await look(asked);
      return isOk(seen) ? ok(seen.ok.identity) : seen;
    },
    signIn: (given) => inTurn(() => enter(given)),
    signOut,
    forget: () => {
      // A sign-in under way ends, and what it still writes comes before.
      if (state.session.state === 'signing-in') signOut();
      return inTurn(forget);
    },
    choose: async (projectUid) => {
      if (!state.projects.some(({ uid }) => uid === projectUid))
        return fail('console-project-unknown', { project: projectUid });
      reading = null;
      const { canReview } = state;
      set({ ...nothingRead, canReview, projectUid });
      await keep({ projectUid });
      return ok(null);
    },
    read,
    scope,
    keyForgotten: async () => {
      await keep({ hasKey: false });
      if (line?.login.isInVault()) signOut();
      set({ isRemembered: false });
    },
    close: async () => {
      closing = true;
      const { client } = line ?? {};
      hangUp();
      await client?.close();
    },
  };
}
