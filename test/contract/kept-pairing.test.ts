import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startSite } from '#electron/demo-site/site.ts';
import { operations } from '#shared/wire/operations.ts';
import { clusterConfiguration, clusterPath as cluster } from '../kit/cluster.ts';
import { createLinkedSite } from './linked-site.ts';
import { until } from '../kit/until.ts';
import { vendorDocument } from './vendor-document.ts';

const document = vendorDocument();
const { pair, pairDetails } = operations;

describe.skipIf(!document)('a pairing request of a site that is kept', () => {
  it('goes on where the site stopped', async () => {
    if (!document) return;
    // Its own network: nobody else may take its place while it is stopped.
    const places = [{ ip: '127.77.202.1', port: 5080 }];
    const stateDir = await mkdtemp(path.join(tmpdir(), 'site-'));
    const start = async () => {
      const site = await startSite({ hosts: 1, stateDir, at: places, scale: 40, control: true });
      const on = await createLinkedSite(site, document);
      const call = (method: 'GET' | 'POST', at: string, body?: unknown) =>
        on.client.call(0, method, at, { token: on.tokenOf(0), body });
      const close = async () => {
        expect(on.client.complaints).toEqual([]);
        await on.client.close();
        await site.close();
      };
      return { site, on, call, close };
    };
    const first = await start();
    const [{ id, ip } = { id: '', ip: '' }] = first.site.hosts;
    await first.call('POST', cluster, clusterConfiguration({ controlPlane: [id], vip: ip }));
    const { url, registrationToken } = first.site.palette;
    const meta = { paletteEndpoint: url.slice('https://'.length), registrationToken, insecure: false };
    const sent = await until(async () => {
      const { status, body } = await first.call('POST', pair.path, meta);
      expect(status).toBe(201);
      return pair.answer.parse(body).pairingUid;
    });
    await first.close();

    const second = await start();
    expect((await second.call('GET', pairDetails.path)).body).toMatchObject({ pairingUid: sent });
    await second.on.client.control('/palette', { action: 'accept', pairingUid: sent });
    await until(async () =>
      expect((await second.call('GET', pairDetails.path)).body).toMatchObject({ status: 'Paired' }),
    );
    await second.close();
    await rm(stateDir, { recursive: true });
  });
});
