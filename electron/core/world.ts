import { hostname } from 'node:os';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import { createDigests } from '../content/digest.ts';
import { createPairingReader } from '../hosts/pairing-reader.ts';
import { createLinkReader } from '../hosts/link-reader.ts';
import type { ProvedPins } from '../hosts/pin-proofs.ts';
import { withProofs } from '../hosts/pin-proofs.ts';
import type { Notes } from '../hosts/notes.ts';
import { openNotes } from '../hosts/notes.ts';
import { openPins } from '../hosts/pins.ts';
import { createRegistry } from '../hosts/registry.ts';
import type { Sessions } from '../hosts/sessions.ts';
import { createSessions } from '../hosts/sessions.ts';
import type { Account } from '../hosts/sign-in.ts';
import type { Watch } from '../hosts/watch.ts';
import { createWatch } from '../hosts/watch.ts';
import { createTokenBroker } from '../link/broker.ts';
import type { Patience } from '../http/patience.ts';
import { systemTicker } from '../palette/pace.ts';
import { openPairings } from '../pairing/book.ts';
import { createDiscretion } from '../pairing/discretion.ts';
import { decisionOn, lineOn } from '../hosts/decision.ts';
import type { JournalLine } from '#shared/model/journal.ts';
import { createWitness } from '../hosts/witness.ts';
import type { Journal } from '../vault/journal.ts';
import { openJournal } from '../vault/journal.ts';
import type { Vault } from '../vault/vault.ts';
import type { ActDeps } from './act-deps.ts';
import type { PaletteConsole } from './console.ts';
import { createConsole } from './console.ts';
import { openConsoleFile } from './console-file.ts';
import { createKeyKeeper } from './console-key.ts';
import type { Review } from './console-review.ts';
import { createReview } from './console-review.ts';
import { openChoice } from './find-choice.ts';
import type { ProfileStore } from '../pairing/profile-store.ts';
import { openProfiles } from '../pairing/profile-store.ts';
import type { Sites } from '../registration/sites/book.ts';
import { openSites } from '../registration/sites/book.ts';
import { openQueueBook } from '../registration/queue/book.ts';
import { edgeHostPerformer } from '../registration/queue/kinds/edge-host.ts';
import { pairingPerformer } from '../registration/queue/kinds/pairing.ts';
import { sitePerformer } from '../registration/queue/kinds/site.ts';
import { tokenPerformer } from '../registration/queue/kinds/token.ts';
import type { QueueScope } from '../registration/queue/performer.ts';
import type { Queue } from '../registration/queue/queue.ts';
import { createQueue } from '../registration/queue/queue.ts';
import type { Tokens } from '../registration/tokens.ts';
import { createTokens } from '../registration/tokens.ts';
import type { Finder } from './finder.ts';
import { createFinder } from './finder.ts';
import { createPeerFinder } from './peer-finder.ts';
import type { Recovery } from './recovery.ts';
import { createRecovery } from './recovery.ts';
import { createRuns } from './runs.ts';

/**
 * Everything that belongs to one set of hosts: the technician's own, or the demo site's. Opening the demo swaps the whole
 * world, so nothing of the one can leak into the other.
 */
export interface World extends ActDeps {
  readonly pins: ProvedPins;
  readonly notes: Notes;
  readonly sessions: Sessions;
  readonly watch: Watch;
  readonly finder: Finder;
  /** Of Palette, as they were read last. */
  readonly profiles: ProfileStore;
  readonly console: PaletteConsole;
  readonly review: Review;
  readonly tokens: Tokens;
  readonly queue: Queue;
  readonly sites: Sites;
  readonly recovery: Recovery;
  /** Where an account of this site may be remembered; null: nowhere. */
  readonly vault: Vault | null;
  /** The account of this site, in memory only; null until a sign-in with it succeeded. */
  account: Account | null;
  close(): Promise<void>;
}

/** One start of Fieldlink. */
export interface Visit {
  readonly id: string;
  readonly version: string;
  readonly shell: string;
  /** What the technician calls the place; '' when not told. */
  readonly site: string;
}

/** Written once per visit and set of hosts; back from the demo site it is still the same one. */
async function beginVisit(journal: Journal, { id, version, shell, site }: Visit): Promise<void> {
  if (journal.list().some(({ kind, visit }) => kind === 'visit-began' && visit === id)) return;
  const details = { laptop: hostname(), version, shell, ...(site === '' ? {} : { site }) };
  await journal.append({ kind: 'visit-began', hostId: null, address: null, details });
}

export async function openWorld(deps: {
  dir: string;
  remember: boolean;
  visit: Visit;
  vault: Vault | null;
  patience: Patience;
  onHosts: () => void;
  onRuns: () => void;
  onJournal: () => void;
  onConsole: () => void;
  onPairings: () => void;
  onQueue: () => void;
  onSites: () => void;
  onLook: () => void;
  onTrouble: (trouble: Fault) => void;
  onMended: (trouble: Fault) => void;
  isLost?: () => boolean;
}): Promise<World> {
  const { patience } = deps;
  const pins = withProofs(await openPins(deps), deps);
  const notes = await openNotes(deps);
  const profiles = await openProfiles(deps);
  const journal = await openJournal({ ...deps, visit: deps.visit.id, onLine: deps.onJournal });
  await beginVisit(journal, deps.visit);
  const registry = createRegistry({
    pins,
    notes,
    onChange: () => {
      deps.onHosts();
      peers.check();
      witness.look();
      recovery.check();
    },
    onDecision: (kind, host) => void journal.append(decisionOn(kind, host)),
  });
  const peers = createPeerFinder({ registry, patience });
  const write = (line: JournalLine): void => void journal.append(line);
  const witness = createWitness({ list: registry.list, get: registry.get, write });
  const sessions = createSessions(registry, patience, (kind, host, details) => {
    write(lineOn(kind, host, details));
  });
  const { ask, sendForm } = sessions;
  const readLink = createLinkReader({ registry, ask, isAwaited: () => recovery.isWaiting() });
  const discretion = createDiscretion();
  const pairings = await openPairings({ ...deps, onChange: deps.onPairings, write });
  const readPairing = createPairingReader({
    ...{ registry, ask, onPairing: pairings.told },
    clean: discretion.clean,
  });
  const watch = createWatch({
    ...{ registry, ask, readLink, readPairing, calmMs: patience.calmMs },
    isBusy: (key) => runs.isRead(key),
    isNeeded: () => runs.isWorking() || recovery.isWaiting(),
  });
  const broker = createTokenBroker({
    registry,
    ask,
    onStarted: (host) => void journal.append(lineOn('token-generation-started', host, {})),
  });
  const runs = createRuns(deps.onRuns, registry.living);
  const choice = await openChoice(deps);
  let closing = false;
  const finder = createFinder({ registry, runs, patience, choice, onLook: deps.onLook });
  const recovery = createRecovery(() => world);
  const console = createConsole({
    file: await openConsoleFile(deps),
    keeper: createKeyKeeper(deps.vault),
    ...{ patience, ticker: systemTicker, write },
    onTrouble: deps.onTrouble,
    onChange: () => {
      deps.onConsole();
      queue.check();
    },
  });
  const openScope = (): Result<QueueScope> =>
    console.state().session.state === 'signed-in' ? console.scope() : fail('console-sign-in-needed');
  const queue = createQueue({
    book: await openQueueBook({ ...deps, onChange: deps.onQueue, write }),
    performers: {
      'edge-host': edgeHostPerformer,
      site: sitePerformer({ everyMs: patience.calmMs / 2, mostMs: 12 * patience.calmMs }),
      token: tokenPerformer,
      pairing: pairingPerformer((at) => createReview({ scope: () => ok(at), read: console.read }, journal)),
    },
    scope: openScope,
    projects: () => console.state().projects,
    goal: () => {
      const { endpoint, projectUid: uid, projects } = console.state();
      if (endpoint === null) return null;
      const name = projects.find((each) => each.uid === uid)?.name ?? null;
      return { endpoint, project: uid === null ? null : { uid, name } };
    },
    lookMs: patience.calmMs,
    isAway: () => console.state().reach.state === 'lost',
    ...{ laptop: hostname(), write },
  });
  const world: World = {
    pins,
    notes,
    journal,
    registry,
    sessions,
    ask,
    sendForm,
    digests: createDigests(),
    readLink,
    readPairing,
    pairings,
    discretion,
    read: (key) => watch.refresh([key], 'rules'),
    watch,
    broker,
    runs,
    finder,
    profiles,
    console,
    review: createReview(console, journal),
    tokens: createTokens({ scope: console.scope, write }),
    queue,
    sites: await openSites({ ...deps, onChange: deps.onSites, write }),
    recovery,
    patience,
    vault: deps.vault,
    account: null,
    closing: () => closing,
    close: async () => {
      closing = true;
      watch.close();
      queue.close();
      await Promise.all([finder.close(), peers.close(), runs.close(), console.close()]);
      await sessions.close();
      await registry.close();
      witness.close();
      await journal.settled();
    },
  };
  return world;
}
