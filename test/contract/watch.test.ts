import { once } from 'node:events';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { operations } from '#shared/wire/operations.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite } from '#test/kit/core-on-site.ts';
import { patience } from '#test/kit/patience.ts';
import { recordWire } from '#test/kit/record-wire.ts';
import { until } from '../kit/until.ts';

/** Hosts that nobody does anything to, in the time of a test. */
describe('hosts that are only watched', () => {
  let on: CoreOnSite;
  beforeAll(async () => {
    on = await coreOnSite({ hosts: 6 }, { patience: { ...patience, calmMs: 300 } });
    await on.enter();
  });
  afterAll(() => on.close());

  const origins = (): string[] => on.site.hosts.map(({ url }) => url);

  it('are asked evenly, in two calls each over the connection that stands, and nothing of them is new', async () => {
    // What the sign-in told is news for a while.
    await until(() => expect(on.core.read('hosts').every(({ facts, link }) => facts && link)).toBe(true));
    let [connections, changes, looks] = [0, 0, 0];
    const connected = (): void => void (connections += 1);
    const asked = (message: unknown): void => {
      if ((message as { request: { path: string } }).request.path === operations.hostInfo.path) looks += 1;
    };
    subscribe('undici:client:connected', connected);
    subscribe('undici:request:create', asked);
    const off = on.core.subscribe('hosts', () => (changes += 1));
    const wire = recordWire(origins());
    await vi.waitFor(() => expect(looks).toBeGreaterThanOrEqual(60), { timeout: 30_000, interval: 20 });
    const heard = wire.stop();
    off();
    unsubscribe('undici:client:connected', connected);
    unsubscribe('undici:request:create', asked);
    const of = (path: string): number[] =>
      origins().map((origin) => heard.filter((each) => each.origin === origin && each.path === path).length);
    for (const path of [operations.hostInfo.path, operations.linkStatus.path]) {
      const counts = of(path);
      expect(Math.max(...counts) - Math.min(...counts), path).toBeLessThanOrEqual(3);
    }
    // One look in twelve asks for the rest too.
    expect(heard.filter(({ path }) => path === operations.settings.path).length).toBeLessThanOrEqual(12);
    expect(connections).toBe(0);
    // That each was asked after the last of them had changed is told of it once.
    expect(changes).toBeLessThanOrEqual(origins().length + 1);
  });

  it('are taken in again when something of one changes, or when it goes and comes back', async () => {
    await on.fault(2, 'wrong-os', true);
    await on.until('hosts', () => on.host(2).facts?.osVersion !== on.host(1).facts?.osVersion);
    await on.fault(3, 'off', true);
    await on.until('hosts', () => on.host(3).reach.state === 'lost');
    await on.fault(3, 'off', null);
    await on.until('hosts', () => on.host(3).reach.state === 'reachable');
    expect(on.host(3).lastSeen).toBeGreaterThan(0);
  });

  it('of the site keep their connections for as long as a client does', async () => {
    const [first] = on.site.hosts;
    const request = get(`${first?.url ?? ''}/v1/ping`, { rejectUnauthorized: false, agent: false });
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.headers['keep-alive']).toBeUndefined();
  });
});
