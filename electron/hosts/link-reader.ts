import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { LinkFacts, LinkTable } from '#shared/model/host.ts';
import { withSyncAges } from '#shared/model/content-sync.ts';
import { roleOf } from '#shared/model/role.ts';
import { operations } from '#shared/wire/operations.ts';
import { linkFactsOf, neverLinked } from './link-facts.ts';
import { isReadFrom, noteReadFrom } from './read-from.ts';
import type { Registry } from './registry.ts';
import type { Ask } from './sessions.ts';

/**
 * Reads `link/status` and records it; null when the host did not tell. 404 means never linked (domain §1.4). `orUnderWay`:
 * content with a look that began before: what it finds there is there, what it misses may have come since.
 */
export type ReadLink = (key: string, options?: { orUnderWay: boolean }) => Promise<LinkTable | null>;

const linesOf = ({ status, peers }: LinkTable): string[] => [
  status,
  ...peers.map(({ id, role }) => `${id} ${role ?? ''}`),
];

/** The same hosts in the same roles, in whatever order. */
function namesTheSame(before: LinkFacts, now: LinkTable): boolean {
  const known = new Set(linesOf(before));
  const lines = linesOf(now);
  return lines.length === known.size && lines.every((line) => known.has(line));
}

/** So many at one host: over a long line the next one need not wait for the answer to the one before. */
const looksAtOnce = 2;
/** Between the beginnings of two looks at one host while none has been answered. */
const spacingMs = 40;

/**
 * Ten followers that prove their link at once share one look at their leader. Never a look that was under way before they
 * asked: it may be older than what they have just done, so they wait for the next one, together.
 */
export function createLinkReader({
  ask,
  registry,
  isAwaited = () => false,
}: {
  ask: Ask;
  registry: Registry;
  /** Somebody waits for the next look at hosts, even if it tells nothing new. */
  isAwaited?: () => boolean;
}): ReadLink {
  const running = new Map<string, readonly Promise<LinkTable | null>[]>();
  const next = new Map<string, Promise<LinkTable | null>>();

  /** Counts looks and answers: what was told before what, whatever the clock of the laptop does. */
  let order = 0;
  /** When any host last told of other peers than before. */
  let stirred = 0;

  /**
   * Nothing new. That it was asked is told of it only where that can mean anything: another host has changed since, whose
   * word is held against this one's. Else a thousand calm hosts would be a thousand changes every few seconds.
   */
  const confirm = (key: string, before: LinkFacts, asked: number): LinkFacts => {
    if (before.asked > stirred && !isAwaited()) return before;
    const link = { ...before, asked };
    registry.learn(key, { link });
    return link;
  };
  const news = (key: string, before: LinkFacts | null, told: LinkTable, asked: number): LinkFacts => {
    const table = withSyncAges(before, told, Date.now());
    if (before && isDeepStrictEqual({ ...before, ...table }, before)) return confirm(key, before, asked);
    const isStir = !before || !namesTheSame(before, told);
    if (isStir) stirred = ++order;
    const link = { ...table, asked, changed: isStir ? stirred : before.changed };
    registry.learn(key, { link });
    const host = registry.get(key);
    // Whoever follows generates no tokens, whatever it was asked for in another time (domain §1.7: a cluster is deleted).
    if (host?.tokenRequested && roleOf(host) === 'follower') registry.learn(key, { tokenRequested: false });
    return link;
  };

  const look = async (key: string): Promise<LinkTable | null> => {
    const asked = ++order;
    const reply = await ask(key, operations.linkStatus);
    if (!('ok' in reply) && reply.status !== 404) return null;
    const before = registry.get(key)?.link ?? null;
    const tag = 'ok' in reply ? reply.tag : neverLinked.status;
    const same = isReadFrom(before, tag) ? before : null;
    const told = same ?? ('ok' in reply ? linkFactsOf(reply.ok) : neverLinked);
    // A later look was answered sooner.
    if (before && before.asked > asked) return told;
    noteReadFrom(same ? confirm(key, same, asked) : news(key, before, told, asked), tag);
    return told;
  };
  const underWay = (key: string) => running.get(key) ?? [];
  const start = (key: string): Promise<LinkTable | null> => {
    next.delete(key);
    const started = look(key).finally(() => {
      const others = underWay(key).filter((each) => each !== started);
      if (others.length === 0) running.delete(key);
      else running.set(key, others);
    });
    running.set(key, [...underWay(key), started]);
    return started;
  };

  return (key, { orUnderWay } = { orUnderWay: false }) => {
    const under = underWay(key);
    const latest = under.at(-1);
    if (!latest) return start(key);
    if (orUnderWay) return latest;
    const room = under.length < looksAtOnce ? [...under, wait(spacingMs)] : under;
    const queued = next.get(key) ?? Promise.race(room).then(() => start(key));
    next.set(key, queued);
    return queued;
  };
}
