import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { openConsoleClient } from '#electron/palette/client.ts';
import { placeOf } from '#electron/palette/place.ts';
import { openConsoleSession } from '#electron/palette/session.ts';
import { openQueueBook } from '#electron/registration/queue/book.ts';
import { createDriver } from '#electron/registration/queue/driver.ts';
import { edgeHostPerformer } from '#electron/registration/queue/kinds/edge-host.ts';
import type { QueueEntry } from '#shared/model/queue.ts';
import { ok } from '#shared/model/result.ts';
import { fakeTicker } from '#test/kit/fake-ticker.ts';
import { impatience, json, oddHost } from '#test/kit/odd-host.ts';

const many = 40;

it('goes through a storm of 429 at the pace that Palette allows: nothing is lost, and nothing sent that was taken', async () => {
  const taken: string[] = [];
  const tries = new Map<string, number>();
  let all = 0;
  const palette = await oddHost((request, response) => {
    void text(request).then((body) => {
      const { metadata } = JSON.parse(body) as { metadata: { uid: string } };
      const before = tries.get(metadata.uid) ?? 0;
      tries.set(metadata.uid, before + 1);
      all += 1;
      // At first it takes nobody in, then each at the third try.
      if (all <= 25 || before < 2) json(response, { code: 429, message: 'Too many requests' }, 429);
      else {
        taken.push(metadata.uid);
        json(response, { uid: metadata.uid }, 201);
      }
    });
  });
  const ticker = fakeTicker();
  const endpoint = `127.0.0.1:${String(palette.port)}`;
  const { certSha256 } = palette;
  const client = openConsoleClient(placeOf(endpoint), { by: 'person', certSha256 }, impatience, ticker);
  const { ask } = openConsoleSession(client, { by: 'api-key', key: () => 'key' }, endpoint);
  const nothing = (): void => undefined;
  const book = await openQueueBook({
    ...{ dir: '/nowhere', remember: false, onChange: nothing, write: nothing, onTrouble: nothing },
  });
  const ids = Array.from({ length: many }, (_, n) => `edge-${String(n)}`);
  const project = { uid: 'p', name: null };
  await book.add(
    ids.map((hostId): QueueEntry => ({
      ...{ id: hostId, endpoint, project, state: 'waiting', since: 0, by: null, fault: null },
      work: { kind: 'edge-host', hostId, name: null, tags: [], hasPairingKey: false },
      ...{ made: [], from: null },
    })),
    true,
  );
  const { drive } = createDriver({
    ...{ book, performers: { 'edge-host': edgeHostPerformer }, projects: () => [], pairingKeys: new Map() },
    scope: () => ok({ ask, endpoint, projectUid: 'p', canReview: false }),
  });
  try {
    await drive();
    // Whoever was refused too often waits, and says so.
    expect(new Set(book.list().map(({ fault }) => fault?.code))).toContain('console-busy');
    for (let again = 0; again < 10 && taken.length < many; again += 1) await drive('all');
    expect([...taken].sort()).toEqual([...ids].sort());
    expect(book.list().every(({ state }) => state === 'created')).toBe(true);
    // vendor: 10 calls a second for /v1/edgehosts.
    expect(all).toBeLessThanOrEqual(10 + ticker.now() / 100);
  } finally {
    await client.close();
    await palette.close();
  }
});
