import { describe, expect, it } from 'vitest';
import type { Site } from '#electron/demo-site/site.ts';
import { operations } from '#shared/wire/operations.ts';
import { clusterConfiguration, clusterPath as cluster, removeNodePath } from '../kit/cluster.ts';
import type { PairingSite } from './pairing-site.ts';
import { usePairingSite, v1Error } from './pairing-site.ts';
import { until } from '../kit/until.ts';
import { vendorDocument } from './vendor-document.ts';

const { clusterDetails, pair, pairDetails, pairReject, verifyConnection } = operations;

const document = vendorDocument();

describe.skipIf(!document)('pairing a local cluster, against the vendor document', () => {
  let site: Site;
  let on: PairingSite;

  // At this speed hosts ask Palette every twentieth of a second.
  usePairingSite(document, { hosts: 20, control: true, scale: 40, linkMs: 0 }, (...opened) => {
    [on, site] = opened;
  });

  it('sends a request once, which every node then tells, with its token', async () => {
    const [a, b, , worker] = await on.three();
    expect(await on.details(a)).toBeNull();
    expect(await on.refused(on.call(worker, 'POST', pair.path, on.meta()))).toMatch(
      /^500 OperationForbidden/,
    );
    const twice = await Promise.all([
      on.call(a, 'POST', pair.path, on.meta()),
      on.call(b, 'POST', pair.path, on.meta()),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 500]);
    expect(await on.refused(on.call(b, 'POST', pair.path, on.meta()))).toMatch(/^500 PairingPending/);
    const { body } = await on.call(worker, 'GET', pairDetails.path);
    expect(body).toMatchObject({
      ...{ status: 'Pairing', paletteEndpoint: on.endpoint, insecure: false },
      registrationToken: site.palette.registrationToken,
    });
    expect(await on.inPalette((await on.details(a))?.pairingUid ?? '')).toBe('Pairing');
    await on.client.fault(b, 'rule:pair-token-echo', false);
    expect(JSON.stringify((await on.call(b, 'GET', pairDetails.path)).body)).not.toContain(
      site.palette.registrationToken,
    );
  });

  it('sends nothing when the token is refused, Palette is down or refuses, or the endpoint is none', async () => {
    const n = await on.one();
    const asked = (changes: object = {}) => on.refused(on.call(n, 'POST', pair.path, on.meta(changes)));
    expect(await asked({ registrationToken: 'wrong' })).toMatch(
      /^500 PairingRefused: .*invalid or has expired/,
    );
    expect(await asked({ paletteEndpoint: 'https://x' })).toMatch(/^500 InvalidInput/);
    await on.palette('palette-down');
    expect(await asked()).toMatch(/^500 PaletteUnreachable: .*connection refused/);
    await on.palette('palette-down', null);
    await on.palette('palette-refusing', 503);
    expect(await asked()).toMatch(/^500 PairingRefused/);
    await on.palette('palette-refusing', null);
    await on.client.fault(n, 'rule:pair-error-echoes-token');
    expect(await asked({ registrationToken: 'canary-token' })).toContain('canary-token');
    expect(await on.details(n)).toBeNull();
  });

  it('is decided by Palette while hosts of the cluster are off or cut off; then it is managed there only', async () => {
    const [a, b, c, worker] = await on.three();
    const uid = await on.send(a);
    await on.client.fault(a, 'off');
    await on.client.fault(b, 'palette-cut');
    await on.decide('accept', uid);
    await on.becomes(worker, 'Paired');
    await on.client.fault(a, 'off', null);
    for (const n of [a, b, c, worker]) {
      expect((await on.details(n))?.status).toBe('Paired');
      const { body } = await on.call(n, 'GET', operations.hostInfo.path);
      const { spec } = operations.hostInfo.answer.parse(body);
      expect([spec?.managementMode, spec?.paletteEndpointURL]).toEqual(['central', on.endpoint]);
    }
    const wish = clusterConfiguration({ controlPlane: [on.idOf(b)], vip: '127.77.254.9' });
    const writes = await Promise.all([
      on.call(b, 'DELETE', cluster),
      on.call(b, 'POST', cluster, wish),
      on.call(b, 'DELETE', removeNodePath('worker-pool', 'any')),
      on.call(b, 'PUT', `${cluster}/settings`, { ntpServers: ['10.9.9.9'] }),
      on.call(b, 'POST', operations.generateToken.path),
      on.client.link(b, on.tokenOf(b), 'bm90aGluZw=='),
      on.client.unlink(b, on.tokenOf(b), on.idOf(worker)),
      on.call(b, 'POST', pair.path, on.meta()),
      on.call(b, 'POST', verifyConnection.path, on.meta()),
    ]);
    expect(writes.map(({ status }) => status)).toEqual([403, 500, 500, 500, 500, 500, 500, 500, 500]);
    for (const { body } of writes)
      expect(v1Error.parse(body).message).toBe('local cluster operations are no longer permitted');
    expect(await on.refused(on.call(b, 'POST', pairReject.path))).toMatch(/^500 ClusterPaired/);
  });

  it('may go on calling itself local once it is paired', async () => {
    const n = await on.one();
    await on.client.fault(n, 'rule:paired-mode', 'local');
    await on.decide('accept', await on.send(n));
    await on.becomes(n, 'Paired');
    const { body } = await on.call(n, 'GET', operations.settings.path);
    expect(operations.settings.answer.parse(body).managementMode).toBe('local');
    expect((await on.call(n, 'DELETE', cluster)).status).toBe(403);
    await on.client.fault(n, 'in-cluster', null);
    expect((await on.call(n, 'POST', operations.generateToken.path)).status).toBe(200);
  });

  it('stays Pairing while Palette is down, can be read when rejected, and may then ask again', async () => {
    const n = await on.one();
    const uid = await on.send(n);
    await on.palette('palette-down');
    expect((await on.details(n))?.status).toBe('Pairing');
    await on.palette('palette-down', null);
    await on.decide('reject', uid);
    await on.becomes(n, 'Rejected');
    expect(await on.refused(on.call(n, 'POST', pairReject.path))).toMatch(/^404 PairingNotFound/);
    expect(await on.send(n)).not.toBe(uid);
    expect((await on.details(n))?.status).toBe('Pairing');
  });

  it('withdraws: Palette drops its entry, and the host tells none', async () => {
    const [a, b] = await on.three();
    expect(await on.refused(on.call(a, 'POST', pairReject.path))).toMatch(/^404 PairingNotFound/);
    const uid = await on.send(a);
    expect((await on.call(b, 'POST', pairReject.path)).status).toBe(200);
    expect([await on.details(a), await on.details(b)]).toEqual([null, null]);
    expect(await on.inPalette(uid)).toBe('Withdrawn');
    const later = await on.send(a);
    await on.client.fault(a, 'rule:after-withdraw', 'failed');
    await on.call(a, 'POST', pairReject.path);
    expect(await on.details(a)).toMatchObject({ pairingUid: later, status: 'Failed' });
  });

  it('withdraws without Palette, which keeps the entry; by the other reading the answer is a refusal', async () => {
    const n = await on.one();
    const first = await on.send(n);
    await on.palette('palette-down');
    const { status, body } = await on.call(n, 'POST', pairReject.path);
    await on.palette('palette-down', null);
    expect([status, JSON.stringify(body)]).toEqual([200, expect.stringMatching(/may still list.*refused/)]);
    expect(await on.details(n)).toBeNull();
    await on.client.fault(n, 'rule:withdraw-unreached', '500');
    const second = await on.send(n);
    await on.client.fault(n, 'palette-cut');
    expect(await on.refused(on.call(n, 'POST', pairReject.path))).toMatch(/^500 PaletteUnreachable/);
    expect(await on.details(n)).toBeNull();
    expect([await on.inPalette(first), await on.inPalette(second)]).toEqual(['Pairing', 'Pairing']);
  });

  it('cannot tell whether Palette heard it when the answer is lost', async () => {
    const n = await on.one();
    const known = async () => (await on.requestsOf(n)).map(({ state }) => state);
    await on.palette('palette-lost-answer', 1);
    expect(await on.refused(on.call(n, 'POST', pair.path, on.meta()))).toMatch(/^500 PaletteUnreachable/);
    expect([await on.details(n), await known()]).toEqual([null, ['Pairing']]);
    await on.send(n);
    await on.palette('palette-lost-answer', 1);
    expect(JSON.stringify((await on.call(n, 'POST', pairReject.path)).body)).toContain('may still list');
    expect([await on.details(n), await known()]).toEqual([null, ['Pairing', 'Withdrawn']]);
  });

  it('cannot be withdrawn any more when Palette has just accepted, and says so', async () => {
    const n = await on.one();
    const uid = await on.send(n);
    // So slow that the host does not find out by itself.
    await on.client.control('/time', { scale: 0.01 });
    await on.decide('accept', uid);
    // A question that was on its way already may have brought the news.
    expect(await on.refused(on.call(n, 'POST', pairReject.path))).toMatch(
      /^500 (PairingDecided|ClusterPaired)/,
    );
    await on.client.control('/time', { scale: 40 });
    expect((await on.details(n))?.status).toBe('Paired');
  });

  it('is forgotten with the cluster', async () => {
    const [a] = await on.group(2);
    const wish = clusterConfiguration({ controlPlane: [on.idOf(a)], vip: site.hosts[a]?.ip ?? '' });
    expect((await on.call(a, 'POST', cluster, wish)).status).toBe(202);
    expect(await on.refused(on.call(a, 'POST', pair.path, on.meta()))).toMatch(/^500 ClusterBusy/);
    const state = async () =>
      clusterDetails.answer.parse((await on.call(a, 'GET', clusterDetails.path)).body).status?.clusterState;
    await until(async () => expect(await state()).toBe('Running'));
    const uid = await on.send(a);
    expect((await on.call(a, 'DELETE', cluster)).status).toBe(202);
    await until(async () => expect((await on.call(a, 'GET', clusterDetails.path)).status).toBe(404));
    expect([await on.details(a), await on.inPalette(uid)]).toEqual([null, 'Pairing']);
  });
});
