import type { LinkFacts } from '#shared/model/host.ts';
import { withSyncAges } from '#shared/model/content-sync.ts';
import { roleOf } from '#shared/model/role.ts';
import { operations } from '#shared/wire/operations.ts';
import { linkFactsOf, neverLinked } from './reader.ts';
import type { Registry } from './registry.ts';
import type { Ask } from './sessions.ts';

/**
 * Reads `link/status` and records it; null when the host did not tell. 404 means never linked (domain §1.4). `orUnderWay`:
 * content with a look that began before: what it finds there is there, what it misses may have come since.
 */
export type ReadLink = (key: string, options?: { orUnderWay: boolean }) => Promise<LinkFacts | null>;

/**
 * Ten followers that prove their link at once share one look at their leader. Never a look that was under way before they
 * asked, unless they say so: it may be older than what they have just done, so they wait for the next one, together.
 */
export function createLinkReader({ ask, registry }: { ask: Ask; registry: Registry }): ReadLink {
  const running = new Map<string, Promise<LinkFacts | null>>();
  const next = new Map<string, Promise<LinkFacts | null>>();

  const note = (key: string, link: LinkFacts): void => {
    const known = registry.get(key);
    registry.learn(key, { link: withSyncAges(known?.link ?? null, link, Date.now()) });
    const host = registry.get(key);
    // Whoever follows generates no tokens, whatever it was asked for in another time (domain §1.7: a cluster is deleted).
    if (host?.tokenRequested && roleOf(host) === 'follower') registry.learn(key, { tokenRequested: false });
  };

  const look = async (key: string): Promise<LinkFacts | null> => {
    const reply = await ask(key, operations.linkStatus);
    const link = 'ok' in reply ? linkFactsOf(reply.ok) : reply.status === 404 ? neverLinked : null;
    if (link) note(key, link);
    return link;
  };
  const start = (key: string): Promise<LinkFacts | null> => {
    next.delete(key);
    const started = look(key).finally(() => running.delete(key));
    running.set(key, started);
    return started;
  };

  return (key, { orUnderWay } = { orUnderWay: false }) => {
    const under = running.get(key);
    if (!under) return start(key);
    if (orUnderWay) return under;
    const queued = next.get(key) ?? under.then(() => start(key));
    next.set(key, queued);
    return queued;
  };
}
