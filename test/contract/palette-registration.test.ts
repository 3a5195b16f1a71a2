import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projects } from '#electron/demo-site/palette/projects.ts';
import type { Site } from '#electron/demo-site/site.ts';
import { registrationOperations as on } from '#shared/wire/palette/registration-operations.ts';
import type { PaletteCalls } from './palette-calls.ts';
import { codeOf, createPaletteCalls } from './palette-calls.ts';
import type { PaletteClient } from './palette-client.ts';
import { usePalette } from './palette-client.ts';
import { paletteDocument } from './vendor-document.ts';

const document = paletteDocument();
const refused = z.object({ code: z.union([z.string(), z.number()]), message: z.string() });

describe.skipIf(!document)('registration at the console of the site, against the vendor document', () => {
  let site: Site;
  let palette: PaletteClient;
  let ask: PaletteCalls['ask'];
  let register: PaletteCalls['register'];

  usePalette(document, (...opened) => {
    [palette, site] = opened;
    ({ ask, register } = createPaletteCalls(...opened));
  });

  const tokens = async () => on.edgeTokens.answer.parse((await ask(on.edgeTokens)).body).items;
  const tokenOf = async (name: string) => {
    const found = (await tokens()).find(({ metadata }) => metadata.name === name);
    return { uid: found?.metadata.uid ?? '', token: found?.spec.token ?? '', all: found };
  };
  const search = async (filters: readonly object[] = [], conjunction = 'and') => {
    const filter = { conjunction: 'and', filterGroups: [{ conjunction, filters }] };
    const { body } = await ask(on.edgeHosts, { body: filters.length === 0 ? {} : { filter } });
    return on.edgeHosts.answer.parse(body).items.map(({ metadata, status }) => ({
      ...{ uid: metadata?.uid, state: status?.state, health: status?.health?.state },
    }));
  };
  const by = (property: string, value: string, operator = 'eq', negation = false) => ({
    ...{ property, type: 'string' },
    condition: {
      string: { operator, negation, match: { conjunction: 'or', values: [value] }, ignoreCase: true },
    },
  });
  const create = (uid: string, spec: object = {}, labels: Record<string, string> = {}) =>
    ask(on.createEdgeHost, { body: { metadata: { uid, name: uid, labels }, spec } });

  it('keeps registration tokens for the tenant, whose written shape is not the one that is read', async () => {
    const names = (await tokens()).map(({ metadata, status }) => [metadata.name, status?.isActive]);
    expect(names).toEqual([
      ['site-crew', true],
      ['last-year', true],
      ['switched-off', false],
    ]);
    expect((await tokenOf('site-crew')).all).toMatchObject({
      metadata: { annotations: { description: 'For the crew on site' } },
      spec: { token: site.palette.registrationToken, defaultProject: projects.default },
    });
    expect(Date.parse((await tokenOf('last-year')).all?.spec.expiry ?? '')).toBeLessThan(Date.now());

    const expiry = '2099-01-02T03:04:05.000Z';
    const terms = { metadata: { name: 'new' }, spec: { defaultProjectUid: projects.fieldSites.uid, expiry } };
    const made = await ask(on.createEdgeToken, { body: terms });
    const uid = on.createEdgeToken.answer.parse(made.body).uid ?? '';
    expect([made.status, made.body]).toEqual([201, { uid }]);
    const read = async () => on.edgeToken.answer.parse((await ask(on.edgeToken, { uid })).body);
    expect(await read()).toMatchObject({ spec: { expiry, defaultProject: projects.fieldSites } });
    expect((await ask(on.setEdgeTokenState, { uid, body: { isActive: false } })).status).toBe(204);
    expect(await read()).toMatchObject({ metadata: { name: 'new' }, status: { isActive: false } });

    const asRead = { ...terms, spec: { defaultProject: projects.default, expiry } };
    const dropped = await palette.call('PUT', `/v1/edgehosts/tokens/${uid}`, {
      ...{ body: asRead, malformed: true, headers: { ApiKey: site.palette.apiKey } },
    });
    expect(dropped.status).toBe(204);
    expect((await read()).spec.defaultProject).toBeUndefined();
    const annotations = { description: 'why', 'fieldlink/queued': '7' };
    const renamed = { metadata: { name: 'renamed', labels: { hall: '3' }, annotations }, spec: { expiry } };
    expect((await ask(on.updateEdgeToken, { uid, body: renamed })).status).toBe(204);
    expect((await tokenOf('renamed')).all?.metadata.annotations).toEqual(annotations);
    // Bound to no project, it takes nobody anywhere who does not say where.
    const { token: hostAuthToken } = await tokenOf('renamed');
    expect(await codeOf(register('lost', { hostAuthToken }))).toBe('401 InvalidRegistrationToken');
    await ask(on.setEdgeTokenState, { uid, body: { isActive: true } });
    expect(await codeOf(register('lost', { hostAuthToken }))).toBe('404 ProjectNotFoundInTenant');
    expect((await ask(on.deleteEdgeToken, { uid })).status).toBe(204);
    expect(await codeOf(ask(on.edgeToken, { uid }))).toBe('404 ResourceNotFound');
  });

  it('takes tokens for the affair of the tenant, hosts for that of a project, and what is wrong for neither', async () => {
    const inProject = { projectUid: projects.default.uid };
    expect(await codeOf(ask(on.edgeTokens, inProject))).toBe('403 OperationForbidden');
    const body = { metadata: { uid: 'edge-1', name: 'edge-1' }, spec: {} };
    expect(await codeOf(ask(on.createEdgeHost, { body, projectUid: null }))).toBe('403 OperationForbidden');
    const expiry = '2099-01-02T03:04:05Z';
    const terms = { metadata: { name: 'n' }, spec: { defaultProjectUid: '0'.repeat(24), expiry } };
    expect(await codeOf(ask(on.createEdgeToken, { body: terms }))).toBe('404 ProjectNotFoundInTenant');
    const unnamed = { metadata: { name: '' }, spec: { expiry } };
    const headers = { ApiKey: site.palette.apiKey };
    expect(await codeOf(palette.call('POST', '/v1/edgehosts/tokens', { body: unnamed, headers }))).toBe(
      '400 InvalidInput',
    );
    for (const uid of ['edge 1', 'edge/1', 'edge#1', 'ed.ge', `edge-${'0'.repeat(124)}`])
      expect(
        await codeOf(palette.call('POST', '/v1/edgehosts', { body: { ...body, metadata: { uid } } })),
      ).toBe('400 InvalidInput');

    await palette.fault('palette-forbidden', 'edgeToken');
    const { body: words } = await ask(on.edgeTokens);
    expect(refused.parse(words).message).toContain("'edgeToken.list'");
    expect(await search()).toEqual([]);
    await palette.fault('palette-forbidden');
    expect(await codeOf(create('edge-1'))).toBe('403 OperationForbidden');
    await palette.fault('palette-rate', 1);
    expect(await codeOf(create('edge-1'))).toBe('429 429');
  });

  it('has a host that was typed wait until it calls in, with the key that it was typed with', async () => {
    const made = await create('edge-typed', { hostPairingKey: 'k1' }, { rack: '4', spare: 'spectro__tag' });
    expect([made.status, made.body]).toEqual([201, { uid: 'edge-typed' }]);
    expect(await codeOf(create('edge-typed'))).toBe('409 AlreadyRegisteredEdgeHostDevice');
    expect(await search()).toEqual([{ uid: 'edge-typed', state: 'unpaired' }]);
    const read = async () => (await ask(on.edgeHost, { uid: 'edge-typed' })).body;
    expect(JSON.stringify(await read())).not.toContain('k1');
    const elsewhere = { uid: 'edge-typed', projectUid: projects.fieldSites.uid };
    expect(await codeOf(ask(on.edgeHost, elsewhere))).toBe('404 ResourceNotFound');
    expect((await ask(on.edgeHost, { uid: 'edge-typed', projectUid: null })).body).toMatchObject({
      aclmeta: { projectUid: projects.default.uid },
    });

    expect(await codeOf(register('edge-typed', { hostPairingKey: 'k2' }))).toBe('400 InvalidHostPairingKey');
    const called = await register('edge-typed', { hostPairingKey: 'k1', disableAutoRegister: true });
    expect(called.status).toBe(200);
    expect(await read()).toMatchObject({
      metadata: { labels: { rack: '4', spare: 'spectro__tag' } },
      spec: { host: { hostAddress: '10.0.0.7' }, device: { os: { family: 'ubuntu' } } },
      status: { state: 'ready', health: { state: 'healthy' } },
    });
    expect((await ask(on.edgeHostsTags)).body).toEqual({ tags: ['rack:4', 'spare'] });
    const metadata = { uid: 'edge-typed', name: 'Till 4', labels: { rack: '5' } };
    expect((await ask(on.updateEdgeHostMeta, { uid: 'edge-typed', body: { metadata } })).status).toBe(204);
    expect((await ask(on.edgeHostsTags)).body).toEqual({ tags: ['rack:5'] });
    expect((await ask(on.deleteEdgeHost, { uid: 'edge-typed' })).status).toBe(204);
    expect(await search()).toEqual([]);
  });

  it('takes in who shows a live token, where the token or its user data says, and nobody else', async () => {
    for (const name of ['last-year', 'switched-off']) {
      const { token: hostAuthToken } = await tokenOf(name);
      expect(await codeOf(register('edge-auto', { hostAuthToken }))).toBe('401 InvalidRegistrationToken');
    }
    const manual = { disableAutoRegister: true };
    expect(await codeOf(register('edge-auto', manual))).toBe('404 EdgeHostDeviceNotRegistered');
    const wrong = { project: { name: 'default' } };
    expect(await codeOf(register('edge-auto', wrong))).toBe('404 ProjectNotFoundInTenant');
    expect(await search()).toEqual([]);
    const there = { project: { name: projects.fieldSites.name } };
    expect((await register('edge-there', there)).body).toMatchObject({
      aclmeta: { projectUid: projects.fieldSites.uid },
    });
    await register('edge-auto', {}, { site: 'north' });
    expect(await search()).toEqual([{ uid: 'edge-auto', state: 'ready', health: 'healthy' }]);
    // It boots again; another machine of the same ID does not take its place.
    expect((await register('edge-auto')).status).toBe(200);
    expect(await codeOf(register('edge-auto', { macAddress: 'other' }))).toBe(
      '409 AlreadyRegisteredEdgeHostDevice',
    );
    await create('edge-older');
    const without = { hostAuthToken: '' };
    expect(await codeOf(register('edge-older', without))).toBe('401 InvalidRegistrationToken');
    await palette.fault('palette-tokenless');
    expect((await register('edge-older', without)).status).toBe(200);
    expect(await codeOf(register('edge-nobody', without))).toBe('401 InvalidRegistrationToken');
  });

  it('finds hosts by what they are, and tells those that are free', async () => {
    await create('Edge-Late', { archType: 'arm64' }, { site: 'south' });
    const uids = async (...filters: readonly object[]) => (await search(filters)).map(({ uid }) => uid);
    expect(await uids(by('state', 'unpaired'))).toEqual(['Edge-Late']);
    expect(await uids(by('state', 'unpaired', 'eq', true))).toEqual(['edge-auto', 'edge-older']);
    expect(await uids(by('healthState', 'healthy'), by('name', 'EDGE-A', 'beginsWith'))).toEqual([
      'edge-auto',
    ]);
    expect(await uids(by('architecture', 'arm64'))).toEqual(['Edge-Late']);
    expect(await uids(by('tags', 'site:', 'contains'))).toEqual(['edge-auto', 'Edge-Late']);
    const either = await search([by('tags', 'site:south'), by('name', 'edge-older')], 'or');
    expect(either.map(({ uid }) => uid)).toEqual(['edge-older', 'Edge-Late']);
    const page = await ask(on.edgeHosts, { query: { limit: '2', offset: '1' }, body: {} });
    expect(on.edgeHosts.answer.parse(page.body)).toMatchObject({ listmeta: { count: 3, offset: 3 } });
    const all = on.edgeHosts.answer.parse((await ask(on.edgeHosts, { projectUid: null, body: {} })).body);
    expect(all.items).toHaveLength(4);
    const free = async (query: Readonly<Record<string, string>>) =>
      on.edgeHostsMeta.answer.parse((await ask(on.edgeHostsMeta, { query })).body).edgeHosts?.length;
    expect(await free({ type: 'edge-native', quickFilter: 'unusedEdgeHosts' })).toBe(2);
    expect(await free({})).toBe(3);
    const numbers = { property: 'cores', type: 'int', condition: { int: { operator: 'eq' } } };
    const filter = { filterGroups: [{ filters: [numbers] }] };
    expect(await codeOf(palette.call('POST', '/v1/dashboard/edgehosts/search', { body: { filter } }))).toBe(
      '400 InvalidInput',
    );
  });
});
