import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { profiles } from '#electron/demo-site/palette/profiles.ts';
import type { Site } from '#electron/demo-site/site.ts';
import type { PaletteClient } from './palette-client.ts';
import { usePalette } from './palette-client.ts';
import { paletteDocument } from './vendor-document.ts';

const document = paletteDocument();

const metadata = z.object({ uid: z.string(), name: z.string() });
const versions = z.array(z.object({ uid: z.string(), version: z.string() }));
const listmeta = z.object({ continue: z.string(), count: z.number(), limit: z.number(), offset: z.number() });
const profileList = z.object({
  items: z.array(z.object({ metadata, specSummary: z.object({ version: z.string(), versions }) })),
  listmeta,
});
const userToken = z.object({ Authorization: z.string() });
const refused = z.object({ code: z.union([z.string(), z.number()]), message: z.string() });

const list = '/v1/dashboard/clusterprofiles';
const projectList = '/v1/dashboard/projects/metadata';
const ping = '/x-fieldlink/agent/ping';

describe.skipIf(!document)('the console of the site, against the vendor document', () => {
  let site: Site;
  let palette: PaletteClient;

  usePalette(document, (...opened) => {
    [palette, site] = opened;
  });

  const signIn = (password = site.password) =>
    palette.call('POST', '/v1/auth/authenticate', {
      body: { emailId: `${site.username}@fieldlink.example`, password, org: '' },
      headers: {},
    });
  const codeOf = async (answer: ReturnType<PaletteClient['call']>) => {
    const { status, body } = await answer;
    return [status, refused.parse(body).code];
  };
  it('takes an API key or a session of its own, and says in which shape it refuses', async () => {
    const { body } = await signIn();
    const { Authorization } = userToken.parse(body);
    const bySession = await palette.call('GET', projectList, { headers: { Authorization } });
    expect(bySession.body).toEqual((await palette.call('GET', projectList)).body);
    expect(bySession.body).toMatchObject({
      items: [{ metadata: { name: 'Default', uid: site.palette.projectUid } }, {}],
    });
    expect(await codeOf(signIn('wrong'))).toEqual([401, 'InvalidCredentials']);
    for (const headers of [
      {},
      { ApiKey: 'wrong' },
      { Authorization: 'wrong' },
      { Authorization: site.password },
    ])
      expect((await palette.call('GET', projectList, { headers })).status).toBe(401);
    const renewed = await palette.call('GET', `/v1/auth/refresh/${Authorization}`, { headers: {} });
    expect(userToken.parse(renewed.body).Authorization).toContain('.');

    await palette.fault('palette-sessions-ended');
    expect((await palette.call('GET', projectList, { headers: { Authorization } })).status).toBe(401);
    expect((await signIn()).status).toBe(200);
    await palette.fault('palette-mfa');
    const half = userToken.parse((await signIn()).body);
    expect((await palette.call('GET', projectList, { headers: half })).status).toBe(401);
    await palette.fault('palette-token-revoked');
    expect((await palette.call('GET', projectList)).status).toBe(401);
  });

  it('refuses projects that it does not have, lists that became searches, and what is not JSON', async () => {
    const inProject = (ProjectUid: string) =>
      codeOf(palette.call('POST', list, { headers: { ApiKey: site.palette.apiKey, ProjectUid } }));
    expect(await inProject('0'.repeat(24))).toEqual([404, 'ProjectNotFoundInTenant']);
    expect(await inProject('Default')).toEqual([404, 'ResourceNotFound']);
    const malformed = true;
    for (const gone of ['/v1/edgehosts', '/v1/projects', '/v1/clusterprofiles', list])
      expect(await codeOf(palette.call('GET', gone, { malformed }))).toEqual([405, 405]);
    expect(await codeOf(palette.call('GET', '/v1/nothing', { malformed }))).toEqual([404, 404]);
    expect(await codeOf(palette.call('POST', list, { body: '{', malformed }))).toEqual([400, 400]);
    expect(await codeOf(palette.call('GET', '/v1/clusterprofiles/nobody'))).toEqual([
      404,
      'ResourceNotFound',
    ]);
  });

  it('gives profiles by the page, of which the latest version need not be the one it lists', async () => {
    const limits = { query: { limit: '51' } };
    expect(await codeOf(palette.call('POST', list, limits))).toEqual([400, 608]);
    const first = profileList.parse((await palette.call('POST', list)).body);
    const rest = profileList.parse(
      (await palette.call('POST', list, { query: { continue: first.listmeta.continue, limit: '50' } })).body,
    );
    const byOffset = await palette.call('POST', list, { query: { offset: String(first.listmeta.offset) } });
    expect(profileList.parse(byOffset.body)).toEqual(rest);
    expect(first.listmeta).toMatchObject({ count: profiles.length, limit: 50, offset: 50 });
    expect(rest.listmeta).toMatchObject({ continue: '', offset: profiles.length });
    const all = [...first.items, ...rest.items];
    expect(all.map((item) => item.metadata.name)).toEqual(profiles.map(({ name }) => name));
    expect(all.filter((item, n) => item.metadata.uid !== profiles[n]?.latest.uid).length).toBeGreaterThan(5);

    const body = { filter: { profileName: { contains: 'EDGE', ignoreCase: true }, profileType: ['add-on'] } };
    const sort = [{ field: 'profileName', order: 'desc' }];
    const some = profileList.parse((await palette.call('POST', list, { body: { ...body, sort } })).body);
    expect(some.items.map((item) => item.metadata.name)).toEqual([
      ...['edge-monitoring-hello', 'edge-monitoring-40', 'edge-monitoring'],
    ]);
  });

  it('tells every version of a profile by its uid', async () => {
    const [infra] = profiles;
    for (const { uid, version, packs } of infra?.versions ?? []) {
      const { body } = await palette.call('GET', `/v1/clusterprofiles/${uid}`);
      expect(body).toMatchObject({
        metadata: { uid, name: 'edge-infra' },
        spec: {
          version,
          published: { packs: packs.map(({ name, version: of }) => ({ name, version: of })) },
        },
      });
      const told = await palette.call('GET', `/v1/clusterprofiles/${uid}/packs`);
      expect(told.body).toMatchObject({
        items: packs.map(({ name, displayName }) => ({ spec: { name, displayName } })),
      });
    }
  });

  it('is slow, busy, unwilling, silent or somebody else on demand', async () => {
    await palette.fault('palette-rate', 1);
    const busy = await palette.call('GET', projectList);
    expect([busy.status, busy.headers['retry-after']]).toEqual([429, '1']);
    await palette.fault('palette-silent-retry');
    await palette.fault('palette-rate', 1);
    expect((await palette.call('GET', projectList)).headers['retry-after']).toBeUndefined();
    await palette.fault('palette-refusing', 503);
    expect((await palette.asHost('GET', ping)).status).toBe(503);
    await palette.fault('palette-refusing', null);
    await palette.fault('palette-down');
    await expect(palette.asHost('GET', ping)).rejects.toThrow('ECONNREFUSED');
    await palette.fault('palette-down', null);
    await palette.fault('palette-slow', 600_000);
    const signal = AbortSignal.timeout(100);
    await expect(palette.call('GET', projectList, { signal })).rejects.toThrow('aborted');
    await expect(palette.fault('palette-slow', 'very')).rejects.toThrow('400');
  });
});
