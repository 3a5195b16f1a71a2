import { describe, expect, it } from 'vitest';
import type { ContentDeps } from '#electron/content/deps.ts';
import { createDigests } from '#electron/content/digest.ts';
import { awaitSync } from '#electron/content/sync.ts';
import type { LinkProgress } from '#electron/link/deps.ts';
import type { HostRecord, Peer } from '#shared/model/host.ts';
import type { Fault } from '#shared/model/result.ts';
import { linkedTo, peer, record } from '#test/kit/host-record.ts';
import { impatience } from '#test/kit/odd-host.ts';

const none = (): never => {
  throw new Error('not asked for');
};

/** What the leader tells of its one follower, look after look; the last is told for ever. */
async function awaiting(
  told: readonly (Partial<Peer> | 'gone' | 'silent')[],
  {
    sentAt = null,
    settleMs = 0,
    stopAfter = Number.POSITIVE_INFINITY,
  }: { sentAt?: number | null; settleMs?: number; stopAfter?: number } = {},
) {
  const stop = new AbortController();
  const hints: (Fault | null)[] = [];
  let looks = 0;
  let leader: HostRecord = record();
  const deps = {
    ...{ ask: none, sendForm: none, read: none, digests: createDigests() },
    patience: { ...impatience, lookMs: 0.1, settleMs },
    registry: { get: (key: string) => (key === 'a' ? leader : null) },
    readLink: () => {
      const now = told[Math.min(looks, told.length - 1)];
      looks += 1;
      if (looks >= stopAfter) stop.abort();
      if (now === 'silent') return Promise.resolve(null);
      const link = linkedTo(...(now === 'gone' || !now ? [] : [peer(now)]));
      leader = { ...leader, link, lastSeen: Date.now() };
      return Promise.resolve(link);
    },
  } as unknown as ContentDeps;
  const on = { signal: stop.signal, step: () => undefined, hint: (why: Fault | null) => hints.push(why) };
  const { end, fault } = await awaitSync(
    deps,
    { leader: 'a', follower: 'edge-b', sentAt },
    on as unknown as LinkProgress,
  );
  return { end, code: fault?.code ?? null, looks, hints: hints.map((why) => why?.code ?? null) };
}

const synced = { content: 'Synced' };
const behind = { content: 'Not Synced', notSyncedSince: Date.now() };

describe('a follower that is awaited', () => {
  it('is Synced when its leader says so after it said that it was not', async () => {
    const now = { sentAt: Date.now(), settleMs: 60_000 };
    expect(await awaiting([synced, synced, behind, synced], now)).toMatchObject({ end: 'done', looks: 4 });
    expect(await awaiting([synced], { ...now, stopAfter: 5 })).toMatchObject({ code: 'sync-not-awaited' });
  });

  it('is Synced, too, when it says nothing else for long, or when nothing was sent', async () => {
    expect(await awaiting([synced], { sentAt: Date.now() - 61_000, settleMs: 60_000 })).toMatchObject({
      end: 'done',
    });
    expect(await awaiting([synced])).toMatchObject({ end: 'done', looks: 1 });
    // Another agent's words, and a look that failed.
    expect(await awaiting(['silent', { content: 'SYNCED' }])).toMatchObject({ end: 'done', looks: 2 });
  });

  it('that takes long is said with what to do, once, and again that it is well', async () => {
    const late = { ...behind, notSyncedSince: Date.now() - 11 * 60_000 };
    const broken = { ...behind, health: 'Unhealthy', healthReason: 'sync: content-length: 0' };
    expect(await awaiting([behind, late, late, behind, broken, synced])).toMatchObject({
      ...{ end: 'done', hints: ['sync-late', null, 'sync-zero-length'] },
    });
  });

  it('that was unlinked meanwhile, or that nobody waits for any more, is no failure of the upload', async () => {
    expect(await awaiting([behind, 'gone'])).toMatchObject({ end: 'refused', code: 'sync-follower-gone' });
    expect(await awaiting([behind], { stopAfter: 3 })).toMatchObject({
      end: 'cancelled',
      code: 'sync-not-awaited',
    });
  });
});
