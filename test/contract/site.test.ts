import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '#electron/demo-site/site.ts';
import { startSite } from '#electron/demo-site/site.ts';
import { readWireError } from '#shared/wire/errors.ts';
import { loginRefusalOf } from '#shared/wire/login.ts';
import { operations } from '#shared/wire/operations.ts';
import type { SiteClient } from './site-client.ts';
import { until } from '../kit/until.ts';
import { createClient } from './site-client.ts';
import { vendorDocument } from './vendor-document.ts';

const document = vendorDocument();
const { login, logout, renewal, currentUser, ping, settings, hostInfo, clusterDetails, connectivityPing } =
  operations;
const reboot = `${hostInfo.path}/actions/reboot`;

describe.skipIf(!document)('sign-in and reading, against the vendor document', () => {
  let site: Site;
  let client: SiteClient;
  let token: string;

  beforeAll(async () => {
    if (!document) return;
    site = await startSite({ hosts: 3, control: true, scale: 100 });
    client = createClient(site, document);
    token = await client.signIn(0);
  });
  afterEach(async () => {
    await Promise.all(
      ['lockout', 'rule:lockout-status', 'in-cluster', 'clock-skew'].map((name) =>
        client.fault('*', name, null),
      ),
    );
    expect(client.complaints).toEqual([]);
  });
  afterAll(async () => {
    await client.close();
    await site.close();
  });

  const attempt = (n: number, password: string, query = {}) =>
    client.call(n, 'POST', login.path, { query, body: { username: site.username, password } });

  it('signs in, sets cookies unless told not to, and takes the token raw or as a cookie', async () => {
    const first = await attempt(1, site.password);
    expect(first.body).toMatchObject({ IsFirstLogin: true });
    expect(String(first.headers['set-cookie'])).toContain('Authorization=');
    const second = await attempt(1, site.password, { setCookie: 'false', extendedSession: 'true' });
    expect(second.body).toMatchObject({ IsFirstLogin: false });
    expect(second.headers['set-cookie']).toBeUndefined();
    const { Authorization } = login.answer.parse(second.body).Token;
    const byCookie = await client.call(1, 'GET', currentUser.path, {
      cookie: `Authorization=${Authorization}`,
    });
    expect(byCookie.body).toMatchObject({ userName: site.username });
    expect((await client.call(1, 'GET', currentUser.path, { token: `Bearer ${Authorization}` })).status).toBe(
      401,
    );
  });

  it('refuses the token of another host, and everything without one', async () => {
    for (const { method, path, query } of [
      { ...ping, query: {} },
      { ...settings, query: {} },
      { ...hostInfo, query: {} },
      { ...operations.generateToken, query: {} },
      { ...operations.linkStatus, query: {} },
      { ...operations.unlink, query: { peerId: 'edge-x' } },
      { ...clusterDetails, query: {} },
      { ...connectivityPing, query: {} },
      { ...logout, query: {} },
    ]) {
      expect((await client.call(1, method, path, { query })).status).toBe(401);
      expect((await client.call(1, method, path, { query, token })).status).toBe(401);
    }
  });

  it('renews a session, and logout ends it and its refresh token', async () => {
    const { Authorization, RefreshToken = '' } = login.answer.parse(
      (await attempt(1, site.password)).body,
    ).Token;
    const renewed = await client.call(1, 'POST', renewal.path, { body: { refreshToken: RefreshToken } });
    const fresh = renewal.answer.parse(renewed.body).Authorization;
    expect((await client.call(1, 'GET', ping.path, { token: fresh })).body).toEqual({ msg: 'pong' });
    const byCookie = await client.call(1, 'POST', renewal.path, { cookie: `RefreshToken=${RefreshToken}` });
    expect(byCookie.status).toBe(200);
    expect((await client.call(1, 'POST', logout.path, { token: Authorization })).status).toBe(200);
    expect((await client.call(1, 'GET', ping.path, { token: fresh })).status).toBe(401);
    const late = await client.call(1, 'POST', renewal.path, { body: { refreshToken: RefreshToken } });
    expect(late.status).toBe(401);
    expect((await client.call(1, 'POST', renewal.path)).status).toBe(400);
    expect((await client.call(1, 'POST', renewal.path, { body: { refreshToken: 'nonsense' } })).status).toBe(
      401,
    );
    // An access token is no refresh token, nor the other way round.
    expect((await client.call(1, 'GET', ping.path, { token: RefreshToken })).status).toBe(401);
  });

  it('counts failures, delays, then locks; other hosts are unaffected', async () => {
    const refused = (body: unknown) => loginRefusalOf(readWireError(JSON.stringify(body)).details);
    const left: (number | null)[] = [];
    while (left.at(-1) !== 0) {
      const { status, body } = await attempt(2, 'wrong');
      expect(status).toBe(400);
      const { attemptsLeft } = refused(body);
      // A refusal without a count is a delay: not an attempt, so it costs nothing.
      if (attemptsLeft !== null) left.push(attemptsLeft);
    }
    expect(left).toEqual([4, 3, 2, 1, 0]);
    const locked = await attempt(2, site.password);
    expect(locked.body).toMatchObject({ code: 'AccountLocked' });
    expect(refused(locked.body).retryAfterSeconds).toBeGreaterThan(0);
    await client.fault(2, 'rule:lockout-status', 429);
    expect((await attempt(2, site.password)).status).toBe(429);
    expect((await attempt(1, site.password)).status).toBe(200);
    // 15 minutes of site time.
    await client.control('/time', { scale: 10_000 });
    await until(async () => expect((await attempt(2, site.password)).status).toBe(200));
    await client.control('/time', { scale: 100 });
  });

  it('can be locked as a fault', async () => {
    await client.fault(0, 'lockout', 60);
    const { status, body } = await attempt(0, site.password);
    expect([status, body]).toMatchObject([400, { details: { retryAfterSeconds: 60 } }]);
  });

  it('refuses a sign-in that is not one', async () => {
    for (const body of [{}, { username: site.username }, { username: 7, password: [] }, [], 'text'])
      expect((await client.call(0, 'POST', login.path, { body, malformed: true })).status).toBe(400);
  });

  it('tells who it is, and keeps the same ID', async () => {
    const answers = [
      await client.call(0, 'GET', hostInfo.path, { token }),
      await client.call(0, 'GET', hostInfo.path, { token }),
    ];
    const [first, second] = answers.map(({ body }) => hostInfo.answer.parse(body));
    expect(first?.metadata?.id).toMatch(/^edge-[0-9a-f]{32}$/);
    expect(first?.metadata?.id).toBe(site.hosts[0]?.id);
    expect(second).toEqual(first);
    expect(first?.spec?.networkInfo?.[0]).toMatchObject({ ip: site.hosts[0]?.ip, isDefault: true });
    const read = settings.answer.parse((await client.call(0, 'GET', settings.path, { token })).body);
    expect(read.featureFlags?.get('stopTokenGeneration')).toBe(true);
    expect((await client.call(0, 'GET', clusterDetails.path, { token })).status).toBe(404);
  });

  it('answers about its cluster when it has one', async () => {
    await client.fault(0, 'in-cluster');
    const { body } = await client.call(0, 'GET', clusterDetails.path, { token });
    expect(clusterDetails.answer.parse(body).spec?.hostIDs).toEqual([site.hosts[0]?.id]);
    expect((await client.call(0, 'GET', '/v1/edge-mgmt/cluster', { token })).status).toBe(200);
    expect(
      hostInfo.answer.parse((await client.call(0, 'GET', hostInfo.path, { token })).body).status
        ?.isClusterPhase,
    ).toBe(true);
  });

  it('pings other hosts honestly, one direction at a time', async () => {
    const reaches = async (endpoint: string) => {
      const { body } = await client.call(0, 'GET', connectivityPing.path, { token, query: { endpoint } });
      return connectivityPing.answer.parse(body).pingHostStatus;
    };
    const other = `${site.hosts[1]?.ip ?? ''}:${String(site.hosts[1]?.port)}`;
    expect(await reaches(other)).toBe('success');
    await client.fault(0, 'path-cut', 1);
    expect(await reaches(other)).toContain('timeout');
    await client.fault(0, 'path-cut', null);
    await client.fault(1, 'off');
    expect(await reaches(other)).toContain('ECONNREFUSED');
    await client.fault(1, 'off', null);
    expect((await client.call(0, 'GET', connectivityPing.path, { token })).status).toBe(500);
  });

  it('shows its own clock', async () => {
    await client.fault(0, 'clock-skew', -3600);
    const { headers } = await client.call(0, 'GET', ping.path, { token: await client.signIn(0) });
    const behind = Date.now() - Date.parse(String(headers['date']));
    expect(behind).toBeGreaterThan(3_590_000);
    expect(behind).toBeLessThan(3_610_000);
  });

  it('reboots and comes back by itself', async () => {
    expect((await client.call(1, 'POST', reboot, { token: await client.signIn(1) })).status).toBe(202);
    await until(async () => expect(await client.signIn(1)).not.toBe(''));
  });

  it('knows nothing else', async () => {
    expect((await fetch(`${site.control ?? ''}x/state`)).status).toBe(404);
    expect((await client.control('/elsewhere')).status).toBe(404);
    await expect(client.call(0, 'GET', '/x-peer/join', { token })).resolves.toMatchObject({ status: 404 });
  });
});
