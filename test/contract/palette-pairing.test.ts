import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { layers } from '#electron/demo-site/applications.ts';
import { profiles } from '#electron/demo-site/palette/profiles.ts';
import type { Site } from '#electron/demo-site/site.ts';
import { startSite } from '#electron/demo-site/site.ts';
import { clusterOperations } from '#shared/wire/palette/cluster-operations.ts';
import { createPaletteCalls } from './palette-calls.ts';
import type { PaletteClient } from './palette-client.ts';
import { createPaletteClient, usePalette } from './palette-client.ts';
import { until } from '../kit/until.ts';
import { paletteDocument } from './vendor-document.ts';

const document = paletteDocument();

const refused = z.object({ code: z.union([z.string(), z.number()]), message: z.string() });
const sent = z.object({ pairingUid: z.string() });
const inbox = z.object({ items: z.array(z.object({ pairingUid: z.string(), state: z.string() })) });
const kept = z.object({ palette: z.object({ tokens: z.array(z.object({ token: z.string() })) }) });
const projects = z.object({ items: z.array(z.object({ metadata: z.object({ uid: z.string() }) })) });

const clusters = '/v1/dashboard/spectroclusters/search';
const projectList = '/v1/dashboard/projects/metadata';
const ping = '/x-fieldlink/agent/ping';
const hostPairings = '/x-fieldlink/agent/pairings';
const review = '/x-fieldlink/pairings';

const cluster = (localClusterUid: string) => ({
  ...{ name: `store-${localClusterUid}`, localClusterUid, cloudType: 'edge-native', layers },
  tags: ['site:shop', 'pilot'],
  hosts: [{ uid: 'edge-1', name: 'edge-node-01' }],
});

const ownCluster = {
  metadata: { name: 'own' },
  spec: {
    cloudConfig: { controlPlaneEndpoint: { host: 'own.example', type: 'DDNS' } },
    machinepoolconfig: [
      {
        cloudConfig: { edgeHosts: [{ hostUid: 'edge-kept' }] },
        poolConfig: { name: 'all', size: 1, labels: [], isControlPlane: true },
      },
    ],
    profiles: [{ uid: profiles[0]?.latest.uid }],
  },
};

const uidOf = (name: string): string => profiles.find((each) => each.name === name)?.latest.uid ?? '';

describe.skipIf(!document)('pairing requests in the console of the site', () => {
  let site: Site;
  let palette: PaletteClient;

  usePalette(document, (...opened) => {
    [palette, site] = opened;
  });

  const codeOf = async (answer: ReturnType<PaletteClient['call']>) => {
    const { status, body } = await answer;
    return [status, refused.parse(body).code];
  };
  const send = async (localClusterUid: string): Promise<string> =>
    sent.parse((await palette.asHost('POST', hostPairings, cluster(localClusterUid))).body).pairingUid;
  const stateOf = async (pairingUid: string) => {
    const { status, body } = await palette.asHost('GET', `${hostPairings}/${pairingUid}`);
    return status === 200 ? z.object({ state: z.string() }).parse(body).state : status;
  };
  const waiting = async (headers?: Record<string, string>) => {
    const { body } = await palette.call('GET', review, headers ? { headers } : {});
    return inbox.parse(body).items.map(({ pairingUid }) => pairingUid);
  };

  it('hears of hosts with a live registration token only', async () => {
    expect((await palette.asHost('GET', ping)).status).toBe(200);
    for (const token of ['', 'wrong', site.palette.apiKey])
      expect((await palette.asHost('GET', ping, undefined, token)).status).toBe(401);
    expect((await palette.asHost('POST', hostPairings, cluster('a'), 'wrong')).status).toBe(401);
    expect((await palette.asHost('POST', hostPairings, { ...cluster('a'), layers: [{}] })).status).toBe(400);
    const uid = await send('told');
    const others = palette.asHost('GET', `${hostPairings}/${uid}`, undefined, 'wrong');
    expect((await others).status).toBe(404);
    expect((await palette.asHost('DELETE', `${hostPairings}/${uid}`)).status).toBe(204);
  });

  it('keeps requests in the project of their token until they are withdrawn or decided', async () => {
    const before = await waiting();
    await palette.fault('palette-lost-answer', 1);
    await expect(send('twice')).rejects.toThrow('other side closed');
    const again = await send('twice');
    const [one = '', ...rest] = (await waiting()).slice(before.length);
    expect(rest).toEqual([again]);
    const tenant = { ApiKey: site.palette.apiKey };
    expect(await waiting(tenant)).toContain(one);
    const { body } = await palette.call('GET', projectList);
    const [, other] = projects.parse(body).items;
    const elsewhere = { ...tenant, ProjectUid: other?.metadata.uid ?? '' };
    expect(await waiting(elsewhere)).toEqual([]);
    expect((await palette.call('POST', `${review}/${one}/reject`, { headers: elsewhere })).status).toBe(404);

    expect((await palette.asHost('DELETE', `${hostPairings}/${one}`)).status).toBe(204);
    expect(await stateOf(one)).toBe(404);
    expect((await palette.call('POST', `${review}/${one}/reject`)).status).toBe(409);
    expect((await palette.call('POST', `${review}/${again}/reject`)).status).toBe(204);
    expect(await stateOf(again)).toBe('Rejected');
    expect((await palette.asHost('DELETE', `${hostPairings}/${again}`)).status).toBe(409);
    expect(await waiting()).toEqual(before);
  });

  it('accepts what matches layer by layer, in latest versions, and lists the cluster from then on', async () => {
    const [uid, orphan] = [await send('shop'), await send('shop')];
    const at = (act: string, body: unknown) => palette.call('POST', `${review}/${uid}/${act}`, { body });
    const verdicts = async (...names: string[]) => {
      const { body } = await at('validate', { profileUids: names.map(uidOf) });
      const { valid, results } = z
        .object({ valid: z.boolean(), results: z.array(z.object({ name: z.string(), verdict: z.string() })) })
        .parse(body);
      return { valid, wrong: results.filter(({ verdict }) => verdict !== 'match') };
    };
    expect(await verdicts('edge-infra', 'edge-monitoring')).toEqual({ valid: true, wrong: [] });
    expect(await verdicts('edge-full')).toEqual({ valid: true, wrong: [] });
    expect((await verdicts('edge-infra', 'edge-monitoring-40')).wrong).toEqual([
      { name: 'prometheus-grafana', verdict: 'version' },
    ]);
    expect((await verdicts('edge-infra', 'edge-monitoring-hello')).wrong).toEqual([
      { name: 'hello-universe', verdict: 'extra' },
    ]);
    expect((await verdicts('edge-infra')).wrong).toEqual([
      { name: 'prometheus-grafana', verdict: 'missing' },
    ]);
    expect((await verdicts('edge-full', 'edge-monitoring')).wrong).toEqual([
      { name: 'prometheus-grafana', verdict: 'extra' },
    ]);

    const older = profiles[0]?.versions[0]?.uid ?? '';
    expect((await at('validate', { profileUids: [older] })).status).toBe(400);
    const wish = { name: 'shop-7', description: 'by the station', tags: ['site:shop', 'pilot'] };
    const mismatch = at('accept', { ...wish, profileUids: [uidOf('edge-infra')] });
    expect(await codeOf(mismatch)).toEqual([400, 'ProfilesDoNotMatch']);
    const profileUids = ['edge-infra', 'edge-monitoring'].map(uidOf);
    await palette.fault('palette-forbidden');
    const forbidden = await at('accept', { ...wish, profileUids });
    expect([forbidden.status, refused.parse(forbidden.body).message]).toEqual([
      403,
      "Operation 'clusterPair.update' is forbidden for the user",
    ]);
    await palette.fault('palette-forbidden', null);
    const made = z.object({ uid: z.string() }).parse((await at('accept', { ...wish, profileUids })).body);
    expect(await stateOf(uid)).toBe('Paired');
    expect((await at('accept', { ...wish, profileUids })).status).toBe(409);
    const sort = [{ field: 'clusterName', order: 'asc' }];
    const { body } = await palette.call('POST', clusters, { body: { sort } });
    expect(body).toMatchObject({
      items: [
        {
          metadata: { name: 'shop-7', uid: made.uid, labels: { site: 'shop', pilot: 'spectro__tag' } },
          status: { state: 'Running' },
        },
      ],
      listmeta: { count: 1, continue: '' },
    });

    // Its nodes are edge hosts of the project, and stay while it has them.
    const node = (await palette.call('GET', '/v1/edgehosts/edge-1')).body;
    expect(node).toMatchObject({
      status: { state: 'in-use', inUseClustersRef: [{ uid: made.uid, name: 'shop-7' }] },
    });
    expect(await codeOf(palette.call('DELETE', '/v1/edgehosts/edge-1'))).toEqual([
      500,
      'DeletionResourceInUseError',
    ]);

    // And it is one like those that are made there.
    const { ask } = createPaletteCalls(palette, site);
    const one = clusterOperations.cluster.answer.parse((await ask(clusterOperations.cluster, made)).body);
    const configUid = one.spec?.cloudConfigRef?.uid ?? '';
    expect((await ask(clusterOperations.cloudConfig, { configUid })).body).toMatchObject({
      spec: { machinePoolConfig: [{ isControlPlane: true, hosts: [{ hostUid: 'edge-1' }] }, { size: 0 }] },
    });

    // The answer to a first request was lost: what it left behind can only be rejected.
    expect((await palette.asHost('POST', hostPairings, cluster('shop'))).status).toBe(409);
    const late = palette.call('POST', `${review}/${orphan}/accept`, { body: { ...wish, profileUids } });
    expect(await codeOf(late)).toEqual([409, 'ClusterAlreadyPaired']);
    expect(await palette.decide('reject', orphan)).toBe(200);
  });

  it('like a real Palette offers no review where it announces none, and its admins decide all the same', async () => {
    expect((await palette.call('GET', projectList)).headers['x-fieldlink-extensions']).toBe('pairings');
    const [one, other] = [await send('depot'), await send('harbor')];
    await palette.fault('palette-silent-extension');
    const silent = await palette.call('GET', review);
    expect([silent.status, silent.headers['x-fieldlink-extensions']]).toEqual([404, undefined]);
    expect(await palette.decide('accept', one)).toBe(200);
    expect(await palette.decide('reject', other)).toBe(200);
    expect(await palette.decide('accept', other)).toBe(400);
    expect([await stateOf(one), await stateOf(other)]).toEqual(['Paired', 'Rejected']);
  });
});

it.skipIf(!document)('a kept site has the console that it had', async () => {
  if (!document) return;
  const stateDir = await mkdtemp(path.join(tmpdir(), 'site-'));
  try {
    const before = await startSite({ hosts: 1, stateDir });
    const first = createPaletteClient(before, document);
    const { body } = await first.asHost('POST', hostPairings, cluster('kept'));
    const { pairingUid } = sent.parse(body);
    const { ask, register } = createPaletteCalls(first, before);
    await register('edge-kept');
    const made = await ask(clusterOperations.createCluster, { body: ownCluster });
    const { uid } = clusterOperations.createCluster.answer.parse(made.body);
    await first.close();
    await before.close();
    const state = kept.parse(JSON.parse(await readFile(path.join(stateDir, 'site.json'), 'utf8')));
    const after = await startSite({ hosts: 1, stateDir, scale: 10_000 });
    const second = createPaletteClient(after, document);
    expect(after.palette).toEqual(before.palette);
    expect((await second.asHost('GET', `${hostPairings}/${pairingUid}`)).status).toBe(200);
    // One that lives, one that has expired, one that was switched off.
    const tokens = state.palette.tokens.map(({ token }) => second.asHost('GET', ping, undefined, token));
    expect((await Promise.all(tokens)).map(({ status }) => status)).toEqual([200, 401, 401]);
    const { ask: askAgain } = createPaletteCalls(second, after);
    await until(async () =>
      expect((await askAgain(clusterOperations.cluster, { uid })).body).toMatchObject({
        status: { state: 'Running' },
      }),
    );
    await second.close();
    await after.close();
  } finally {
    await rm(stateDir, { recursive: true });
  }
});
