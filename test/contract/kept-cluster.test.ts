import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startSite } from '#electron/demo-site/site.ts';
import { operations } from '#shared/wire/operations.ts';
import { clusterConfiguration, clusterPath } from '../kit/cluster.ts';
import { createLinkedSite } from './linked-site.ts';
import { until } from '../kit/until.ts';
import { vendorDocument } from './vendor-document.ts';

const document = vendorDocument();

describe.skipIf(!document)('a cluster of a site that is kept', () => {
  const open: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });

  it('goes on where the site stopped: made to the end, or deleted to the end', async () => {
    if (!document) return;
    // Its own network: nobody else may take its place while it is stopped.
    const places = [1, 2, 3].map((n) => ({ ip: `127.77.203.${String(n)}`, port: 5080 }));
    const stateDir = await mkdtemp(path.join(tmpdir(), 'site-'));
    open.push(() => rm(stateDir, { recursive: true }));
    /** Everything but the last start is too slow for anything to end by itself. */
    const start = async (scale: number) => {
      const site = await startSite({ hosts: 3, stateDir, at: places, linkMs: 0, scale });
      const on = await createLinkedSite(site, document);
      const close = async () => {
        await on.client.close();
        await site.close();
      };
      const call = (n: number, method: 'GET' | 'POST' | 'DELETE', at: string, body?: unknown) =>
        on.client.call(n, method, at, { token: on.tokenOf(n), body });
      const state = async (n: number) =>
        operations.clusterDetails.answer.parse((await call(n, 'GET', `${clusterPath}/details`)).body).status
          ?.clusterState;
      const peers = async (n: number) =>
        (await on.peers(n)).map(({ id, role, status }) => [id, role, status].join(' ')).sort();
      return { site, on, call, state, peers, close };
    };

    const first = await start(0.01);
    await first.on.group(3);
    const ids = first.site.hosts.map(({ id }) => id);
    const wish = clusterConfiguration({ controlPlane: ids, vip: '127.77.254.1' });
    expect((await first.call(0, 'POST', clusterPath, wish)).status).toBe(202);
    expect(await first.state(2)).toBe('Provisioning');
    await first.close();

    const second = await start(1000);
    await until(async () => expect(await second.state(2)).toBe('Running'));
    await second.close();

    const third = await start(0.01);
    expect((await third.call(1, 'DELETE', clusterPath)).status).toBe(202);
    expect(await third.state(0)).toBe('Deleting');
    await third.close();

    const last = await start(1000);
    open.push(last.close);
    const ready = [`${ids[0] ?? ''} follower Ready`, `${ids[2] ?? ''} follower Ready`].sort();
    await until(async () => expect(await last.peers(1)).toEqual(ready));
    await until(async () => expect(await last.peers(0)).toContain(`${ids[1] ?? ''} leader Ready`));
    expect(last.on.client.complaints).toEqual([]);
  });
});
