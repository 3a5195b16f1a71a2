import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CoreMethod } from '#electron/core/types.ts';
import { methods } from '#shared/contract/methods.ts';
import type { PairingState } from '#shared/model/pairing.ts';
import type { QueueState } from '#shared/model/queue.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite } from '#test/kit/core-on-site.ts';
import { found, overhear } from '#test/kit/overhear.ts';
import { recordWire } from '#test/kit/record-wire.ts';

/** The canary: everything secret that passes through one visit, looked for wherever something is kept, said or shown. */
// Short and plain: the redactor must not know it by its looks, so that only not writing it keeps it out.
const typed = 'canary pw';

let on: CoreOnSite;
let wire: ReturnType<typeof recordWire>;
let visit: Awaited<ReturnType<typeof overhear>>;
beforeEach(async () => {
  on = await coreOnSite({ hosts: 3 });
  wire = recordWire([...on.site.hosts, on.site.palette].map(({ url }) => url));
  visit = await overhear(on);
});
afterEach(async () => {
  wire.stop();
  await visit.close();
  await on.close();
  vi.restoreAllMocks();
});

const slipFields = [
  'key',
  'follower',
  'leader',
  'via',
  'peerId',
  'runId',
  'keys',
  'topic',
  'hosts',
  'typedName',
];

/** Sessions and link tokens as the hosts really handed them out. */
const handedOut = (received: readonly string[]): string[] =>
  received.flatMap((body) =>
    [...body.matchAll(/"(?:Authorization|RefreshToken|token)":"([^"]+)"/g)].map(([, secret]) => secret ?? ''),
  );

/** A slip: a secret in every field that takes a word. */
async function slip(secret: string): Promise<void> {
  const { call } = visit;
  for (const method of ['hosts.expect', 'find.readList'] as const) await call(method, { text: secret });
  for (const method of Object.keys(methods) as CoreMethod[])
    for (const field of slipFields)
      if (field in methods[method].input.shape) await call(method, { [field]: secret });
}

describe('secrets', () => {
  const ended = () => on.until('runs', (runs) => runs.every(({ state }) => state === 'ended'));

  it('of a whole visit are nowhere but on the way to their host', async () => {
    const { call, answers } = visit;
    await on.enter(0, 1);
    const [leader, follower] = [on.host(0), on.host(1)];
    await on.call('hosts.add', { address: new URL(on.site.hosts[2]?.url ?? '').host });
    const third = { key: on.host(2).key, certSha256: on.host(2).certSha256 };
    await call('hosts.trust', { pins: [third] });
    await call('session.signIn', { keys: [third.key], account: { username: 'kairos', password: typed } });
    await call('session.signIn', {
      keys: [third.key],
      account: { username: on.site.username, password: on.site.password },
    });
    await call('link.toLeader', { leader: leader.key, followers: [follower.key] });
    await ended();
    await call('link.generateToken', { key: leader.key });
    const { token } = (JSON.parse(answers.at(-1)?.body ?? '') as { ok: { token: string } }).ok;
    await call('link.withToken', { follower: leader.key, token });
    await call('link.withToken', { follower: third.key, token });
    await ended();
    await call('link.withToken', { follower: third.key, token: `${token}!` });
    await call('link.unlink', { leader: leader.key, hosts: [follower.hostId], via: 'leader' });
    await ended();
    for (const secret of [token, typed]) await slip(secret);
    await on.fault(0, 'garbled', true);
    await on.fault(1, 'off', true);
    await call('hosts.refresh', {});
    await call('session.signOut', {});
    await call('journal.read', {});
    for (const format of ['json', 'csv']) await call('journal.export', { format });

    const sessions = handedOut(wire.stop().map(({ received }) => received));
    expect(new Set(sessions).size).toBeGreaterThan(6);
    const secrets = [on.site.password, typed, token, ...visit.secrets, ...sessions];
    const places = await visit.places('link.generateToken');
    expect(places.map(([place]) => place).join()).toMatch(
      /fieldlink\.log.*pins\.json|pins\.json.*fieldlink\.log/,
    );
    expect(found(secrets, places)).toEqual([]);
    // Looking works: the one place where a link token belongs.
    expect(answers.filter(({ body }) => body.includes(token)).map(({ method }) => method)).toEqual([
      'link.generateToken',
    ]);
  });

  it('of a pairing are with nobody but its host, Palette and the vault', async () => {
    const { call } = visit;
    const { url, certSha256, apiKey, registrationToken } = on.site.palette;
    const endpoint = new URL(url).host;
    const { username, password } = on.site;
    const email = `${username}@fieldlink.example`;
    const passphrase = 'canary passphrase';
    await on.fault(0, 'in-cluster', 'controlplane');
    // Some agents put what they were given into what they say about it.
    await on.fault(0, 'rule:pair-error-echoes-token', true);
    await on.enter(0);
    const { key } = on.host(0);
    const wish = (token = registrationToken) => ({ key, endpoint, registrationToken: token });
    const becomes = (state: PairingState) => on.until('pairings', ([last]) => last?.state === state);

    await call('vault.create', { passphrase });
    await call('console.look', { endpoint });
    const signIn = (login: object) =>
      call('console.signIn', { endpoint, certSha256, login, remember: 'apiKey' in login });
    for (const login of [{ apiKey: typed }, { email, password: typed }]) await signIn(login);
    expect(await signIn({ email, password })).toEqual({ ok: null });
    expect(await signIn({ apiKey })).toEqual({ ok: null });
    expect(on.core.read('console').isRemembered).toBe(true);
    await call('console.read', {});
    expect(await call('profiles.fetch', {})).toMatchObject({ ok: { from: 'console' } });
    await call('profiles.export', {});
    const packs = [{ name: 'a', tag: '1', version: '1', values: `password: ${typed}` }];
    const profile = { metadata: { uid: 'u', name: 'p' }, spec: { published: { packs } } };
    const file = { name: 'p.json', text: JSON.stringify([profile]) };
    expect(await call('profiles.import', file)).toMatchObject({ ok: { from: 'file' } });
    await call('profiles.export', {});
    expect(await call('pairing.layers', { key })).toMatchObject({ ok: { length: 5 } });

    // Refused, out of reach, taken, withdrawn unheard, rejected: each time the host says the token back.
    await call('pairing.verify', wish('mistyped-canary'));
    await call('pairing.verify', wish());
    await on.fault(0, 'palette-cut', true);
    await call('pairing.verify', wish());
    await call('pairing.send', wish());
    await on.fault(0, 'palette-cut', null);
    await call('pairing.send', wish());
    await becomes('pairing');
    await call('pairing.send', wish());
    await on.fault(0, 'palette-cut', true);
    await call('pairing.withdraw', { key });
    await becomes('withdrawn');
    await on.fault(0, 'palette-cut', null);
    // Nor does it help the app that the host keeps the token itself to itself.
    await on.fault(0, 'rule:pair-token-echo', false);
    await call('pairing.send', wish());
    await becomes('pairing');
    await call('hosts.refresh', {});
    const [{ pairingId } = { pairingId: null }] = on.core.read('pairings');
    await call('console.validate', { pairingId, profileUids: [] });
    await call('console.reject', { pairingId });
    await becomes('rejected');
    const site = { paletteEndpoint: endpoint, edgeHostToken: registrationToken };
    const users = [{ name: 'kairos', passwd: typed }];
    expect(await call('userData.save', { form: { site: { ...site, users } } })).toMatchObject({
      ok: { files: [{ name: 'user-data' }, { name: 'meta-data' }] },
    });
    const slips = {
      edgeHostToken: `${registrationToken} ${apiKey}`,
      users: [{ name: typed, passwd: apiKey }],
    };
    for (const wrong of [slips, { ...slips, edgeHostToken: [registrationToken], users: typed }])
      expect(await call('userData.save', { form: { site: { ...site, ...wrong } } })).toHaveProperty('error');
    for (const secret of [registrationToken, apiKey]) await slip(secret);
    await on.fault(0, 'garbled', true);
    await call('hosts.refresh', {});
    for (const format of ['json', 'csv']) await call('journal.export', { format });

    const exchanges = wire.stop();
    const inValues = exchanges.flatMap(
      ({ received }) => /adminPassword: (\S+?)\\n/.exec(received)?.[1] ?? [],
    );
    expect(inValues.length).toBeGreaterThan(0);
    const sessions = handedOut(exchanges.map(({ received }) => received));
    const secrets = [
      ...[password, typed, passphrase, apiKey, registrationToken, 'mistyped-canary'],
      ...[...inValues, ...visit.secrets, ...sessions],
    ];
    const asked = exchanges.map(({ path, query }): [string, string] => [
      'a URL',
      path + JSON.stringify(query),
    ]);
    expect(found(secrets, [...(await visit.places()), ...asked])).toEqual([]);
    // Looking works: whom the token was sent to.
    const told = exchanges.filter(({ sent }) => sent.includes(registrationToken));
    expect(new Set(told.map(({ origin, path }) => `${origin} ${path}`))).toEqual(
      new Set(
        ['verify-connection', ''].map(
          (end) => `${on.site.hosts[0]?.url ?? ''} /v1/edge-mgmt/cluster/pair${end && `/${end}`}`,
        ),
      ),
    );
  });

  it('of a registration are with nobody but Palette and whoever boots with them', async () => {
    const { call } = visit;
    const { url, certSha256, apiKey, projectUid } = on.site.palette;
    const endpoint = new URL(url).host;
    const keys = ['canary key', 'canary-of-a-file', 'canary refused', 'canary waiting', 'canary misspelt'];
    const [key, fromFile, refused, waiting, misspelt] = keys;
    const register = (hostId: string, pairingKey: string | undefined) =>
      call('queue.add', {
        work: [{ kind: 'edge-host', hostId, name: 'till', tags: ['shop:4'], pairingKey }],
      });
    const becomes = (hostId: string, state: QueueState) =>
      on.until('queue', (all) =>
        all.some(({ work, state: own }) => 'hostId' in work && work.hostId === hostId && own === state),
      );

    await register('edge-early', key);
    await call('console.signIn', { endpoint, certSha256, login: { apiKey } });
    const terms = { name: 'hall', description: '', projectUid, expiresAt: Date.now() + 86_400_000 };
    const { uid } = ((await call('tokens.add', terms)) as { ok: { uid: string } }).ok;
    const { token } = ((await call('tokens.reveal', { uid })) as { ok: { token: string } }).ok;
    await call('tokens.list', {});
    await call('tokens.setActive', { uid, isActive: false });
    await call('queue.add', { work: [{ ...terms, kind: 'token', name: 'queued' }] });
    await on.until('queue', (all) =>
      all.some(({ work, state }) => work.kind === 'token' && state === 'ready'),
    );
    const site = { paletteEndpoint: endpoint, edgeHostToken: token };
    for (const iso of [false, true])
      expect(await call('userData.save', { form: { site }, iso })).toHaveProperty('ok');

    await call('registrations.readList', { text: `id,pairing key\nedge-file,${fromFile ?? ''}` });
    await register('edge-1', key);
    await becomes('edge-1', 'created');
    await on.fault('palette', 'palette-lost-answer', 1);
    await register('edge-file', fromFile);
    await becomes('edge-file', 'created');
    await register('edge-1', misspelt);
    await becomes('edge-1', 'already');
    await on.fault('palette', 'palette-forbidden', 'edge');
    await register('edge-2', refused);
    await becomes('edge-2', 'refused');
    expect(await call('tokens.reveal', { uid })).toHaveProperty('error');
    await on.fault('palette', 'palette-forbidden', null);
    await on.fault('palette', 'palette-echoes', true);
    await on.fault('palette', 'palette-refusing', 422);
    await register('edge-5', refused);
    await becomes('edge-5', 'refused');
    await on.fault('palette', 'palette-refusing', null);
    await register('edge 3', misspelt);
    await on.fault('palette', 'palette-down', true);
    await register('edge-4', waiting);
    await becomes('edge-4', 'unknown');
    const passphrase = 'canary passphrase';
    const exported = (await call('queue.export', { ids: null, passphrase })) as {
      ok: { file: { base64: string } };
    };
    const data = { base64: exported.ok.file.base64 };
    expect(await call('queue.import', { data, passphrase })).toMatchObject({ ok: { added: 0 } });
    await call('queue.import', { data, passphrase: `${passphrase} ${apiKey}` });
    for (const secret of [passphrase, token, apiKey, typed]) await slip(secret);
    for (const format of ['json', 'csv']) await call('journal.export', { format });
    await call('journal.read', {});

    const exchanges = wire.stop();
    const asked = exchanges.map(({ path, query }): [string, string] => [
      'a URL',
      path + JSON.stringify(query),
    ]);
    const secrets = [
      ...keys,
      passphrase,
      token,
      apiKey,
      ...visit.secrets,
      ...handedOut(exchanges.map((e) => e.received)),
    ];
    const places = await visit.places('tokens.reveal', 'registrations.readList');
    expect(places.map(([place]) => place).join()).toContain('queue.json');
    expect(found(secrets, [...places, ...asked])).toEqual([]);
    // Looking works: the keys went where they belong.
    const told = exchanges.filter(({ sent }) => keys.some((each) => sent.includes(each)));
    expect(new Set(told.map(({ path }) => path))).toEqual(new Set(['/v1/edgehosts']));
  });
});
