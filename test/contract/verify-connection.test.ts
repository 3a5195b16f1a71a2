import { describe, expect, it } from 'vitest';
import { secretInValues } from '#electron/demo-site/applications.ts';
import { operations } from '#shared/wire/operations.ts';
import type { PairingSite } from './pairing-site.ts';
import { usePairingSite } from './pairing-site.ts';
import { vendorDocument } from './vendor-document.ts';

const { clusterApplications, clusterDetails, pair, verifyConnection } = operations;

const document = vendorDocument();

describe.skipIf(!document)('what a cluster tells before it is paired, against the vendor document', () => {
  let on: PairingSite;

  usePairingSite(document, { hosts: 14, control: true, scale: 40, linkMs: 0 }, (opened) => {
    on = opened;
  });

  it('lists the layers of a cluster, with values that nobody should read; 404 without one', async () => {
    const [bare] = on.take(1);
    expect((await on.call(bare, 'GET', clusterApplications.path)).status).toBe(404);
    const { body } = await on.call(await on.one(), 'GET', clusterApplications.path);
    const { clusterProfileTemplates = [] } = clusterApplications.answer.parse(body);
    const packs = clusterProfileTemplates.map(({ type, packs: of = [] }) => [
      type,
      ...of.map(({ name = '', version = '' }) => `${name} ${version}`),
    ]);
    expect(packs).toEqual([
      ['infra', 'edge-native-ubuntu 22.04', 'edge-k8s 1.31.0', 'cni-calico 3.25.1', 'csi-aws-ebs 1.20.0'],
      ['add-on', 'prometheus-grafana 44.3.1'],
    ]);
    expect(JSON.stringify(body)).toContain(secretInValues);
    expect(JSON.stringify(clusterProfileTemplates)).not.toContain(secretInValues);
  });

  it('tells which node is unhealthy, and does not pair then', async () => {
    const [a, , c] = await on.three();
    await on.client.fault(c, 'node-unhealthy', 'disk pressure');
    const { body } = await on.call(a, 'GET', clusterDetails.path);
    const { status } = clusterDetails.answer.parse(body);
    expect(status?.health).toEqual({
      status: 'Unhealthy',
      reason: expect.stringMatching(/: disk pressure$/) as string,
    });
    const nodes = status?.nodePools?.flatMap((pool) => pool.nodes ?? []) ?? [];
    expect(nodes.map(({ health }) => health?.status)).toEqual(['Healthy', 'Healthy', 'Unhealthy', 'Healthy']);
    expect(await on.refused(on.call(a, 'POST', pair.path, on.meta()))).toMatch(
      /^500 ClusterUnhealthy: .*disk pressure/,
    );
  });

  describe('verify-connection', () => {
    it('is what every host of the cluster finds, each by itself', async () => {
      const [a, b, , worker] = await on.three();
      expect(await on.verify(b)).toEqual({ verified: true, message: expect.any(String) as string });
      await on.client.fault(worker, 'palette-cut');
      const cut = await on.verify(a);
      expect(cut.verified).toBe(false);
      expect(cut.message).toContain(`${on.idOf(worker)}): dial tcp ${on.endpoint}: i/o timeout`);
      expect(cut.message).not.toContain(on.idOf(a));
      await on.client.fault(worker, 'palette-cut', null);
      await on.client.fault(worker, 'off');
      expect((await on.verify(a)).message).toContain(`${on.idOf(worker)}): edge host does not answer`);
    });

    it('says why: nobody there, an unknown authority, a refused token', async () => {
      const n = await on.one();
      const why = async (changes: object) => {
        const { verified, message } = await on.verify(n, changes);
        return [verified, message?.split('): ')[1] ?? ''];
      };
      expect(await why({ registrationToken: 'wrong' })).toEqual([
        false,
        'registration token refused: Registration token is invalid or has expired',
      ]);
      expect(await why({ paletteEndpoint: '127.0.0.1:9' })).toEqual([
        false,
        'dial tcp 127.0.0.1:9: connect: connection refused',
      ]);
      await on.client.fault(n, 'rule:palette-trusted', false);
      expect(await why({})).toEqual([false, 'x509: certificate signed by unknown authority']);
      expect(await why({ insecure: true })).toEqual([true, '']);
      await on.client.fault(n, 'rule:palette-trusted', null);
      await on.client.fault(n, 'rule:verify-checks-token', false);
      expect(await why({ registrationToken: 'wrong' })).toEqual([true, '']);
    });

    it('never leaves the machine: no name is looked up, no other address dialled', async () => {
      const n = await on.one();
      for (const host of ['api.spectrocloud.com', '192.0.2.7'])
        expect((await on.verify(n, { paletteEndpoint: host })).message).toContain(
          `lookup ${host}: no such host`,
        );
    });

    it('is a bad request without endpoint or token, and refused where there is no cluster', async () => {
      const n = await on.one();
      const [bare] = on.take(1);
      for (const changes of [
        { paletteEndpoint: '' },
        { registrationToken: '' },
        { paletteEndpoint: 'https://x' },
      ])
        expect((await on.call(n, 'POST', verifyConnection.path, on.meta(changes))).status).toBe(400);
      expect(await on.refused(on.call(bare, 'POST', verifyConnection.path, on.meta()))).toMatch(
        /^500 ClusterNotFound/,
      );
    });
  });
});
