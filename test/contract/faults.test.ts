import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Agent, request } from 'undici';
import type { Site } from '#electron/demo-site/site.ts';
import { startSite } from '#electron/demo-site/site.ts';
import { readWireError } from '#shared/wire/errors.ts';
import { managementModeOf } from '#shared/wire/management-mode.ts';
import { operations } from '#shared/wire/operations.ts';
import type { SiteClient } from './site-client.ts';
import { until } from '../kit/until.ts';
import { createClient } from './site-client.ts';
import { vendorDocument } from './vendor-document.ts';

const document = vendorDocument();
const { bonds, bridges, hostInfo, linkStatus, nics, ping, settings, vlans } = operations;

interface StateView {
  readonly hosts: readonly { id: string; certSha256: string; listening: boolean; faults: object }[];
}

describe.skipIf(!document)('faults and rules of the site', () => {
  let site: Site;
  let client: SiteClient;
  let tokens: string[];

  beforeAll(async () => {
    if (!document) return;
    site = await startSite({ hosts: 3, control: true, scale: 20, linkMs: 0 });
    client = createClient(site, document);
    tokens = await Promise.all(site.hosts.map((_, n) => client.signIn(n)));
  });
  afterEach(async () => {
    const { body } = await client.control('/state');
    for (const [n, { faults }] of (body as StateView).hosts.entries())
      for (const name of Object.keys(faults)) await client.fault(n, name, null);
  });
  afterAll(async () => {
    await client.close();
    await site.close();
  });

  const tokenOf = (n: number): string => tokens[n] ?? '';
  const get = (n: number, path: string) => client.call(n, 'GET', path, { token: tokenOf(n) });
  const info = async (n: number) => hostInfo.answer.parse((await get(n, hostInfo.path)).body);
  const state = async () => (await client.control('/state')).body as StateView;

  /** The answer as it is on the wire, however bad, or the reason there is none. */
  async function raw(n: number, path: string, headersTimeout = 5000) {
    const agent = new Agent({ connect: { rejectUnauthorized: false }, headersTimeout });
    try {
      const { headers, body } = await request(`${site.hosts[n]?.url ?? ''}${path}`, { dispatcher: agent });
      return { type: String(headers['content-type']), body: Buffer.from(await body.arrayBuffer()) };
    } finally {
      await agent.destroy();
    }
  }

  it('answers garbage, markup, far too much, or nothing', async () => {
    await client.fault(0, 'garbled');
    const garbled = await raw(0, ping.path);
    expect(() => JSON.parse(garbled.body.toString()) as unknown).toThrow();
    await client.fault(0, 'garbled', null);
    await client.fault(0, 'html');
    expect((await raw(0, ping.path)).type).toContain('text/html');
    await client.fault(0, 'html', null);
    await client.fault(0, 'huge');
    expect((await raw(0, ping.path)).body.length).toBeGreaterThan(64 * 1024 * 1024);
    await client.fault(0, 'huge', null);
    await client.fault(0, 'silent', '/link/status');
    await expect(raw(0, linkStatus.path, 100)).rejects.toThrow('Headers Timeout');
    expect((await get(0, ping.path)).status).toBe(200);
  });

  it('is slow on demand', async () => {
    await client.fault(0, 'slow', 300);
    const before = performance.now();
    await get(0, ping.path);
    expect(performance.now() - before).toBeGreaterThan(290);
  });

  it('shows another certificate, and its own again', async () => {
    const own = site.hosts[0]?.certSha256;
    const shown = async () => (await state()).hosts[0]?.certSha256;
    expect(await shown()).toBe(own);
    await client.fault(0, 'certificate-swapped');
    expect(await shown()).not.toBe(own);
    expect((await get(0, ping.path)).status).toBe(200);
    await client.fault(0, 'certificate-swapped', null);
    expect(await shown()).toBe(own);
  });

  it('goes off and comes back, by hand or by itself', async () => {
    await client.fault(0, 'off');
    await expect(get(0, ping.path)).rejects.toThrow('ECONNREFUSED');
    expect((await state()).hosts[0]?.listening).toBe(false);
    await client.fault(0, 'off', null);
    expect((await get(0, ping.path)).status).toBe(200);
    await client.fault(0, 'reboot', 4);
    await expect(get(0, ping.path)).rejects.toThrow('ECONNREFUSED');
    await until(async () => expect((await get(0, ping.path)).status).toBe(200));
    expect((await state()).hosts[0]?.faults).toEqual({});
  });

  it('tells whether its address is a lease', async () => {
    const origin = async (index: number) =>
      nics.answer.parse((await get(index, nics.path)).body).map(({ type }) => type);
    await client.fault(1, 'dhcp');
    expect([await origin(0), await origin(1)]).toEqual([['static'], ['dhcp']]);
    for (const { path } of [bonds, bridges, vlans]) expect((await get(0, path)).body).toEqual({ items: [] });
    expect(client.complaints).toEqual([]);
  });

  it('speaks as an old agent, a central one, another machine', async () => {
    await client.fault(0, 'old-agent');
    const old = settings.answer.parse((await get(0, settings.path)).body);
    expect([old.managementMode, managementModeOf(old)]).toEqual([undefined, 'local']);
    expect(managementModeOf((await info(0)).spec)).toBe('local');
    await client.fault(1, 'wrong-mode');
    expect(managementModeOf((await info(1)).spec)).toBe('central');
    await client.fault(2, 'wrong-os', 'sles 15.6');
    await client.fault(2, 'wrong-type', 'appliance');
    const { hardwareSpec, hostInfo: kind } = (await info(2)).spec ?? {};
    expect([hardwareSpec?.os?.family, hardwareSpec?.os?.version, kind?.hostType]).toEqual([
      'sles',
      '15.6',
      'appliance',
    ]);
    expect(client.complaints).toEqual([]);
  });

  it('reads the other way wherever no source states the rule', async () => {
    await client.link(1, tokenOf(1), (await client.generate(0, tokenOf(0))).token);
    const peers = async (n: number) => (await client.status(n, tokenOf(n)))?.peers ?? [];
    await until(async () => expect(await peers(1)).toHaveLength(1));
    await client.fault('*', 'rule:peers-include-self', true);
    expect((await peers(1)).map(({ role }) => role)).toEqual(['follower', 'leader']);
    await client.fault('*', 'rule:peer-words', 'strange');
    expect((await peers(0)).at(-1)).toMatchObject({ role: 'follower (v2)', status: 'Ready (v2)' });
    await client.fault('*', 'rule:node-role', 'silent');
    expect((await info(0)).spec?.nodeRole).toBe('unknown');
    await client.fault('*', 'rule:status-after-unlink', 'empty');
    await client.unlink(0, tokenOf(0), site.hosts[1]?.id ?? '');
    expect(await client.status(1, tokenOf(1))).toEqual({
      status: 'Completed',
      errorMessage: undefined,
      peers: [],
    });
    await client.fault('*', 'rule:ping-open', true);
    expect((await client.call(0, 'GET', ping.path)).status).toBe(200);
    await client.fault('*', 'rule:unauthorized-status', 403);
    expect((await client.call(0, 'GET', settings.path)).status).toBe(403);
    expect(client.complaints).toEqual([]);
  });

  it.each([
    ['string', 'no such resource'],
    ['text', 'no such resource'],
    ['empty', null],
  ])('words a refusal as %s', async (shape, message) => {
    await client.fault(0, 'rule:error-shape', shape);
    const { body } = await raw(0, '/v1/nothing');
    expect(readWireError(body.toString())).toEqual({ code: null, message, details: null });
  });

  it('marks a follower that went away as unhealthy, and keeps its last status', async () => {
    await client.link(2, tokenOf(2), (await client.generate(0, tokenOf(0))).token);
    const row = async () =>
      (await client.status(0, tokenOf(0)))?.peers?.find(({ id }) => id === site.hosts[2]?.id);
    await until(async () => expect((await row())?.health?.status).toBe('Healthy'));
    await client.fault(2, 'off');
    expect(await row()).toMatchObject({ status: 'Ready', health: { status: 'Unhealthy' } });
    await client.fault(2, 'disk-full');
    await client.fault(2, 'off', null);
    expect((await row())?.contentSyncStatus).toBe('Not Synced');
  });

  it('says what it does not know', async () => {
    const post = (body: unknown) => client.control('/faults', body);
    expect(await post({ host: 0, fault: 'fire' })).toMatchObject({
      status: 400,
      body: { faults: expect.arrayContaining(['off', 'rule:ping-open']) as string[] },
    });
    expect((await post({ host: 9, fault: 'off', value: true })).status).toBe(400);
    expect((await post({ host: 0, fault: 'slow', value: 'very' })).status).toBe(400);
    expect((await post({ host: 0, fault: 'path-cut', value: 'edge-nobody' })).status).toBe(400);
    expect((await post({ host: 0, fault: 'palette-down', value: true })).status).toBe(400);
    expect((await post('nonsense')).status).toBe(400);
    expect((await client.control('/time', { scale: 0 })).status).toBe(400);
  });
});
