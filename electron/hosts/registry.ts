import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { HostNote } from '#shared/model/host-note.ts';
import type { CertSha256, HostRecord } from '#shared/model/host.ts';
import type { DecisionKind } from '#shared/model/journal.ts';
import type { Fault } from '#shared/model/result.ts';
import { isLinked } from '#shared/model/role.ts';
import { createBook } from './book.ts';
import type { Records, Sighting } from './identity.ts';
import { absorb, bindId, blankRecord, isAt } from './identity.ts';
import { judgedAnew, signedOut } from './judge.ts';
import type { Notes } from './notes.ts';
import type { NewPin, Pins } from './pins.ts';
import { createPinKeeper } from './pin-keeper.ts';
import { createPulse, steadySkew } from './pulse.ts';
import { addressesOf, pinOf, recall } from './recall.ts';
import type { Scan } from './scan.ts';
import { afterScan, withoutNews } from './scan.ts';

/** The parts of a record that reading a host may change. Identity and trust have their own verbs. */
export type Learned = Partial<
  Pick<
    HostRecord,
    'session' | 'facts' | 'link' | 'cluster' | 'pairing' | 'leaderPing' | 'tokenRequested' | 'reach'
  >
>;

/** Told of every decision on trust, and of everything that calls for one. */
export type OnDecision = (kind: DecisionKind, host: HostRecord) => void;

const isStopped = (host: HostRecord | null): host is HostRecord => host?.trust.state === 'changed';

/** The only writer of host records. Everything else reads, or asks it to write by one of these verbs. */
export interface Registry {
  list(): readonly HostRecord[];
  get(key: string): HostRecord | null;
  /** The key that lives on where two records turned out to be one machine; else the same. */
  living(key: string): string;
  byId(hostId: string): HostRecord | null;
  sight(sighting: Sighting): string;
  /**
   * A person named a host together with what it has to show: trusted, though not seen yet. Answers its key; null when it
   * is known with another certificate.
   */
  vouch(at: { address: string; port: number }, certSha256: CertSha256): Promise<string | null>;
  /** Lists the hosts of earlier visits as not seen yet. */
  recall(): void;
  /** What it finds is new until the next one. `quiet`: a look in between, which leaves what the last one found new. */
  beginScan(quiet?: boolean): Scan;
  /** The address of a trusted host presented another certificate: a hard stop until a person decides. */
  markChanged(key: string, presented: CertSha256): void;
  /** Sign-in told the ID. Answers the key that lives on after a merge. */
  bind(key: string, hostId: string): Promise<string>;
  trust(key: string): Promise<void>;
  /** A person vouches for what a changed host shows now. What was known of it may be of another machine, and goes. */
  repin(key: string): Promise<void>;
  /** Takes a list of what hosts have to show and judges all known ones anew. */
  expect(pins: readonly NewPin[]): Promise<void>;
  /** Pins were dropped: who is no longer pinned is new again, and signed out. */
  rejudge(): void;
  learn(key: string, learned: Learned): void;
  /**
   * `clockSkewSeconds`: the host's clock minus this laptop's; null when it did not tell. Nothing changes by it as long as the
   * host stays as it is: `lastSeen` is told to the minute, or once something else is.
   */
  answered(key: string, clockSkewSeconds: number | null): void;
  fellSilent(key: string, fault: Fault): void;
  /** What a person wrote about it; shown from now on wherever it is, null when it is on disk too. */
  annotate(key: string, note: HostNote): Promise<Fault | null>;
  forget(key: string): Promise<void>;
  /** Two records turned out to be one machine: `gone` answers as `kept` from now on. */
  onMerge(listener: (gone: string, kept: string) => void): void;
  /** Writes down when each trusted host was last seen. */
  close(): Promise<unknown>;
}

export function createRegistry(deps: {
  pins: Pins;
  notes: Pick<Notes, 'of' | 'set' | 'bind' | 'forget'>;
  onChange: () => void;
  onDecision?: OnDecision;
  now?: () => number;
}): Registry {
  const { pins, notes, onChange, onDecision = () => undefined, now = Date.now } = deps;
  const pulse = createPulse(now);
  const book = createBook((changes) => {
    onChange();
    for (const { before, after } of changes)
      if (isStopped(after) && !isStopped(before)) onDecision('certificate-mismatch', after);
  });
  const merged = new Map<string, string>();
  const mergeListeners: ((gone: string, kept: string) => void)[] = [];

  /** A run or a click that started with the key of a merged record goes on with the one that lives. */
  const living = (key: string): string => {
    const kept = merged.get(key);
    return kept === undefined ? key : living(kept);
  };
  const get = (key: string): HostRecord | null => book.get(living(key));
  const withNote = (host: HostRecord): HostRecord => {
    const note = notes.of(host);
    return note === host.note ? host : { ...host, note };
  };
  /** Who is who has changed, or who is there. */
  const write = (next: Records): void => {
    book.write(next.map(withNote));
  };
  /** What is known of one host has changed. */
  const edit = (key: string, change: (host: HostRecord) => HostRecord): void => {
    const host = get(key);
    const next = host && change(host);
    if (next && next !== host) book.set(pulse.exact(next));
  };
  const judged = (host: HostRecord): HostRecord => judgedAnew(host, pins.all());
  const { keep, pin, overrule, isKnownPlace } = createPinKeeper({
    pins,
    onDecision,
    get,
    list: () => book.list().map(pulse.exact),
  });

  return {
    list: book.list,
    get,
    living,
    byId: (hostId) => book.list().find((host) => host.hostId === hostId) ?? null,
    sight: (sighting) => {
      const seen = absorb(book.list(), sighting, { pins: pins.all(), newKey: randomUUID(), now: now() });
      const before = get(seen.host.key);
      // Thousands are seen within seconds: one that stays who it is, or is one more, costs the others nothing.
      if (!seen.before || seen.before === before) book.set(withNote(seen.host));
      else write(book.list().map((each) => (each === seen.before ? seen.host : each)));
      const host = get(seen.host.key);
      if (host?.trust.state === 'pinned' && before?.address !== host.address && !isKnownPlace(host)) {
        if (host.trust.expected && !before) onDecision('trusted-as-expected', host);
        void pins.add(pinOf(host));
      }
      return seen.host.key;
    },
    vouch: async (at, certSha256) => {
      const known = book.list().find((host) => isAt(host, at));
      if (known && (known.trust.state === 'changed' || known.certSha256 !== certSha256)) return null;
      if (known?.trust.state === 'pinned') return known.key;
      const host = known ?? blankRecord(randomUUID(), { ...at, certSha256 }, { sources: ['typed'] });
      const trusted: HostRecord = { ...host, trust: { state: 'pinned' } };
      if (known) book.set(trusted);
      else write([...book.list(), trusted]);
      await pin('trusted', host.key);
      return host.key;
    },
    recall: () => {
      write([...book.list(), ...recall(pins.all())]);
    },
    beginScan: (quiet = false) => {
      const since = now();
      if (!quiet) write(withoutNews(book.list()));
      return {
        end: (tried) => {
          write(afterScan(book.list().map(pulse.exact), { tried, since, now: now() }));
          // A quiet look comes every few seconds; a disk need not.
          if (!quiet) void keep();
        },
      };
    },
    markChanged: (key, presented) => {
      edit(key, (host) => ({
        ...host,
        trust: { ...host.trust, state: 'changed', presented },
        // Something answers there, and that is the alarm: it must not look like a host that is merely gone.
        reach: { state: 'reachable', fault: null, since: now() },
        lastSeen: now(),
        session: { ...host.session, state: 'signed-out', fault: null },
      }));
    },
    bind: async (key, hostId) => {
      const from = living(key);
      const bound = bindId(book.list(), from, hostId);
      const twin = bound.key === from ? null : get(bound.key);
      if (twin) {
        merged.set(from, bound.key);
        for (const listener of mergeListeners) listener(from, bound.key);
      }
      const told = bound.records.find((host) => host.key === bound.key);
      const noted = told && notes.bind(told);
      write(bound.records.map((host) => (host === told ? judged(host) : host)));
      const host = get(bound.key);
      await noted;
      if (twin) await pins.remove(twin.certSha256, addressesOf(twin));
      await overrule(bound.records);
      if (host?.trust.state === 'pinned') {
        if (twin && host.movedFrom !== twin.movedFrom) onDecision('moved', host);
        await pins.add(pinOf(host));
      }
      return bound.key;
    },
    trust: async (key) => {
      edit(key, (host) => ({ ...host, trust: { state: 'pinned' } }));
      await pin('trusted', key);
    },
    repin: async (key) => {
      edit(key, (host) =>
        host.trust.state !== 'changed'
          ? host
          : {
              ...host,
              certSha256: host.trust.presented,
              trust: { state: 'pinned' },
              session: signedOut,
              ...{ facts: null, link: null, cluster: null, pairing: null },
              ...{ leaderPing: null, tokenRequested: false },
            },
      );
      await pin('repinned', key);
    },
    expect: async (list) => {
      const saved = pins.add(...list);
      const was = book.list();
      const before = new Map(was.map((host) => [host.key, host]));
      write(was.map(judged));
      for (const host of book.list())
        if (host.trust.state === 'pinned' && before.get(host.key)?.trust.state === 'new')
          void pin('trusted-as-expected', host.key);
      await Promise.all([saved, overrule(was)]);
    },
    rejudge: () => {
      write(
        book.list().map((host) => {
          const next = judged(host);
          return next.trust.state === 'new' ? { ...next, session: signedOut } : next;
        }),
      );
    },
    learn: (key, learned) => {
      edit(key, (host) => {
        const isSame = Object.entries(learned).every(([part, told]) =>
          isDeepStrictEqual(told, host[part as keyof Learned]),
        );
        if (isSame) return host;
        const next = { ...host, ...learned };
        // Unlinked, or linked, since it moved: it may stay where it is (vendor: Link Hosts, limitations).
        const isSettled = host.link !== null && isLinked(next) !== isLinked(host);
        return isSettled ? { ...next, movedFrom: null } : next;
      });
    },
    answered: (key, told) => {
      const host = get(key);
      if (!host) return;
      pulse.beat(host.key);
      const clockSkewSeconds = steadySkew(host.clockSkewSeconds, told);
      if (host.reach.state !== 'reachable')
        edit(key, () => ({
          ...host,
          clockSkewSeconds,
          reach: { state: 'reachable', fault: null, since: now() },
        }));
      else if (clockSkewSeconds !== host.clockSkewSeconds) edit(key, () => ({ ...host, clockSkewSeconds }));
      if (pulse.isDue()) book.write(book.list().map(pulse.exact));
    },
    fellSilent: (key, fault) => {
      edit(key, (host) => ({
        ...host,
        reach: { state: 'lost', fault, since: host.reach.state === 'lost' ? host.reach.since : now() },
      }));
    },
    annotate: (key, note) => {
      const host = get(key);
      const saved = host ? notes.set(host, note) : Promise.resolve(null);
      write(book.list());
      return saved;
    },
    forget: async (key) => {
      const host = get(key);
      if (!host) return;
      onDecision('forgotten', host);
      write(book.list().filter((each) => each !== host));
      pulse.forget(host.key);
      const isLast = book.list().every(({ hostId }) => hostId === null || hostId !== host.hostId);
      await Promise.all([
        pins.remove(host.certSha256, addressesOf(host)),
        isLast ? notes.forget(host) : null,
      ]);
    },
    onMerge: (listener) => void mergeListeners.push(listener),
    close: keep,
  };
}
