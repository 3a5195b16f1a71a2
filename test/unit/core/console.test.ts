import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askToPair } from '#test/kit/ask-to-pair.ts';
import { codeOf, coreOnConsole } from '#test/kit/core-on-console.ts';
import { coreOnSite } from '#test/kit/core-on-site.ts';

const opened: string[] = [];
let hasBrowser = true;
const openPage = (url: string): Promise<unknown> =>
  hasBrowser ? Promise.resolve(opened.push(url)) : Promise.reject(new Error('no browser'));

type OnConsole = Awaited<ReturnType<typeof coreOnConsole>>;
let here: OnConsole;
let on: OnConsole['on'];

beforeAll(async () => {
  here = await coreOnConsole({ openPage });
  ({ on } = here);
});
afterEach(() => here.mend());
afterAll(() => on.close());

describe('trust', () => {
  it('shows the certificate first, and sends nothing until it was compared', async () => {
    expect(await on.must('console.look', { endpoint: here.endpoint })).toEqual({
      ...here.trusted,
      ...{ byAuthority: false, pin: 'none', authorities: [] },
    });
    const { login } = here.byKey;
    expect(await codeOf(on.call('console.signIn', { endpoint: here.endpoint, login }))).toBe(
      'console-unpinned',
    );
    const other = { ...here.byKey, certSha256: '0'.repeat(64) };
    expect(await codeOf(on.call('console.signIn', other))).toBe('console-changed');
    expect(here.state().endpoint).toBeNull();
    expect(await codeOf(on.call('console.read', {}))).toBe('console-sign-in-needed');
  });

  it('takes an here.endpoint as the vendor does, and says what is not one or not there', async () => {
    expect(await codeOf(on.call('console.look', { endpoint: 'https://x.example/a' }))).toBe(
      'endpoint-scheme',
    );
    expect(await codeOf(on.call('console.look', { endpoint: '127.0.0.1:1' }))).toBe('console-unreached');
  });
});

describe('signing in', () => {
  it('by API key brings the projects of the account, and begins in the usual one', async () => {
    await on.must('console.signIn', here.byKey);
    const { session, projects, projectUid, canReview, reach } = here.state();
    expect(session).toEqual({ state: 'signed-in', by: 'api-key', username: null, fault: null });
    expect(projects.map(({ name }) => name)).toEqual(['Default', 'Field sites']);
    expect([projectUid, canReview, reach.state]).toEqual([on.site.palette.projectUid, true, 'reachable']);
    expect((await here.lines('console-trusted')).map(({ details }) => details)).toEqual([here.trusted]);
    expect(await here.lines('console-signed-in')).toHaveLength(1);
  });

  it('by email and password goes on when the session runs out', async () => {
    await on.must('console.signIn', here.byPassword());
    expect(here.state().session).toMatchObject({
      state: 'signed-in',
      by: 'password',
      username: here.byPassword().login.email,
    });
    await here.fault('palette-sessions-ended', true);
    await on.must('console.read', {});
    expect(here.state().clusters).toEqual([]);
  });

  it('that is refused says so and is not tried again by itself', async () => {
    expect(await codeOf(on.call('console.signIn', here.byPassword('wrong')))).toBe('console-refused-login');
    expect(here.state().session).toMatchObject({
      state: 'refused',
      fault: { code: 'console-refused-login' },
    });
    expect(await codeOf(on.call('console.read', {}))).toBe('console-refused-login');
    const wrong = { ...here.trusted, login: { apiKey: 'no-such-key' } };
    expect(await codeOf(on.call('console.signIn', wrong))).toBe('console-refused-key');
    expect(here.state().session).toMatchObject({ state: 'refused', by: 'api-key' });
    for (const apiKey of ['no such key', 'no-such\nkey', 'ключ']) {
      const odd = { ...here.trusted, login: { apiKey } };
      expect(await codeOf(on.call('console.signIn', odd))).toBe('api-key-unprintable');
    }
    const failures = await here.lines('sign-in-failed');
    expect(failures.map(({ details }) => details['code'])).toEqual([
      'console-refused-login',
      'console-refused-key',
    ]);
    expect(JSON.stringify(failures)).not.toMatch(/wrong|no-such-key|fieldlink\.example/);
  });

  it('that needs a second factor is told what works instead', async () => {
    await here.fault('palette-mfa', true);
    expect(await codeOf(on.call('console.signIn', here.byPassword()))).toBe('console-mfa');
  });

  it('ends when the key is revoked meanwhile', async () => {
    await on.must('console.signIn', here.byKey);
    await here.fault('palette-token-revoked', true);
    expect(await codeOf(on.call('console.read', {}))).toBe('console-refused-key');
    expect(here.state().session).toMatchObject({ state: 'refused', fault: { code: 'console-refused-key' } });
    await here.fault('palette-token-revoked', null);
    expect(await codeOf(on.call('console.read', {}))).toBe('console-refused-key');
  });
});

describe('what is read', () => {
  beforeEach(() => on.must('console.signIn', here.byKey));

  it('are the requests and clusters of the project; another project has its own', async () => {
    const id = await askToPair(on.site, 'hall-1');
    await on.must('console.read', {});
    expect(here.state().requests).toMatchObject([
      { pairingId: id, clusterName: 'hall-1', tags: ['site:hall-3'], hosts: [{ id: 'edge-0123' }] },
    ]);
    expect(here.state().requests?.[0]?.layers).toHaveLength(5);
    const [, fieldSites] = here.state().projects;
    await on.must('console.project', { uid: fieldSites?.uid ?? '' });
    expect(here.state().requests).toBeNull();
    await on.must('console.read', {});
    expect(here.state().requests).toEqual([]);
    expect(await codeOf(on.call('console.project', { uid: 'nowhere' }))).toBe('console-project-unknown');
    await on.must('console.project', { uid: on.site.palette.projectUid });
    await on.must('console.reject', { pairingId: id });
  });

  it('stays when the console cannot be read, with the reason and its time', async () => {
    await on.must('console.read', {});
    const { clusters, readAt } = here.state();
    await here.fault('palette-down', true);
    expect(await codeOf(on.call('console.read', {}))).toBe('console-unreached');
    expect(here.state()).toMatchObject({
      clusters,
      readAt,
      reach: { state: 'lost' },
      session: { state: 'signed-in' },
    });
    expect(here.state().fault?.code).toBe('console-unreached');
    await here.fault('palette-down', null);
    await on.must('console.read', {});
    expect(here.state()).toMatchObject({ fault: null, reach: { state: 'reachable' } });

    await here.fault('palette-refusing', 503);
    expect(await codeOf(on.call('console.read', {}))).toBe('console-error');
    // What stands in front of a console announces nothing, and that says nothing of the console.
    expect(here.state().canReview).toBe(true);
    await here.fault('palette-refusing', null);
    await here.fault('palette-slow', 3_000);
    expect(await codeOf(on.call('console.read', {}))).toBe('console-unreached');
  });

  it('waits when the console is asked too often', async () => {
    await here.fault('palette-silent-retry', true);
    await here.fault('palette-rate', 1);
    await on.must('console.read', {});
    expect(here.state().fault).toBeNull();
  });

  it('are the clusters alone where the account may not see requests', async () => {
    await here.fault('palette-forbidden', true);
    const result = await on.call('console.read', {});
    expect(result).toMatchObject({
      error: { code: 'console-forbidden', params: { permission: 'clusterPair.list' } },
    });
    expect(here.state().clusters).not.toBeNull();
  });

  it('never touches the review of a console that does not announce it', async () => {
    await here.fault('palette-silent-extension', true);
    await on.must('console.signIn', here.byKey);
    await on.must('console.read', {});
    expect(here.state()).toMatchObject({ canReview: false, requests: null, clusters: [] });
    const call = { pairingId: 'x', profileUids: [] };
    expect(await codeOf(on.call('console.validate', call))).toBe('console-not-reviewable');
    expect(await codeOf(on.call('console.reject', { pairingId: 'x' }))).toBe('console-not-reviewable');
    await here.fault('palette-silent-extension', null);
    await on.must('console.open', {});
    expect(opened).toEqual([`https://${here.endpoint}/`]);
  });
});

describe('a decision', () => {
  beforeAll(async () => {
    await on.must('console.signIn', here.byKey);
    await on.must('profiles.fetch', {});
  });
  beforeEach(() => on.must('console.signIn', here.byKey));
  const uidsOf = async (...names: string[]): Promise<string[]> => {
    const { profiles } = (await on.must('profiles.current', {})) ?? { profiles: [] };
    return profiles.filter(({ name }) => names.includes(name)).map(({ uid }) => uid);
  };
  const wizard = (pairingId: string, profileUids: string[], name = 'store') => ({
    ...{ pairingId, profileUids, name, description: '', tags: ['a'], understood: true as const },
  });

  it('to pair is taken with profiles that match, and the cluster is listed then', async () => {
    const pairingId = await askToPair(on.site, 'hall-2');
    const wrong = await uidsOf('edge-infra', 'edge-monitoring-40');
    const right = await uidsOf('edge-infra', 'edge-monitoring');
    const validated = await on.must('console.validate', { pairingId, profileUids: wrong });
    expect(validated.valid).toBe(false);
    expect(validated.layers.filter(({ verdict }) => verdict !== 'match')).toEqual([
      { name: 'prometheus-grafana', local: '44.3.1', palette: '40.3.1', verdict: 'version' },
    ]);
    expect(await codeOf(on.call('console.accept', wizard(pairingId, wrong)))).toBe('profiles-do-not-match');
    expect((await on.must('console.validate', { pairingId, profileUids: right })).valid).toBe(true);

    // A double click: one decision, one answer.
    const given = wizard(pairingId, right, 'store-2');
    const [one, two] = await Promise.all([
      on.must('console.accept', given),
      on.must('console.accept', given),
    ]);
    expect(two).toEqual(one);
    await on.must('console.read', {});
    expect(here.state().requests).toEqual([]);
    expect(here.state().clusters).toMatchObject([
      { uid: one.clusterUid, name: 'store-2', state: 'Running', tags: ['a'] },
    ]);
    expect(await codeOf(on.call('console.accept', given))).toBe('pairing-request-decided');
    expect(await codeOf(on.call('console.reject', { pairingId: 'f'.repeat(24) }))).toBe(
      'pairing-request-gone',
    );
    expect((await here.lines('pairing-accepted')).map(({ details }) => details)).toEqual([
      { endpoint: here.endpoint, pairing: pairingId, cluster: 'store-2', clusterUid: one.clusterUid },
    ]);
    expect(await here.lines('pairing-undecided')).toHaveLength(3);
  });

  it('to reject takes the request out of the box', async () => {
    const pairingId = await askToPair(on.site, 'hall-3');
    await here.fault('palette-forbidden', true);
    const forbidden = await on.call('console.reject', { pairingId });
    expect(forbidden).toMatchObject({
      error: { code: 'console-forbidden', params: { permission: 'clusterPair.update' } },
    });
    await here.fault('palette-forbidden', null);
    await on.must('console.reject', { pairingId });
    await on.must('console.read', {});
    expect(here.state().requests).toEqual([]);
  });

  it('of which nobody heard the end is asked about, never sent twice', async () => {
    const pairingId = await askToPair(on.site, 'hall-4');
    const right = await uidsOf('edge-full');
    await here.fault('palette-down', true);
    expect(await codeOf(on.call('console.accept', wizard(pairingId, right, 'store-4')))).toBe(
      'pairing-request-unknown',
    );
    await here.fault('palette-down', null);
    await here.fault('palette-lost-answer', 1);
    const { clusterUid } = await on.must('console.accept', wizard(pairingId, right, 'store-4'));
    await on.must('console.read', {});
    expect(here.state().clusters?.find(({ name }) => name === 'store-4')?.uid).toBe(clusterUid);

    const next = await askToPair(on.site, 'hall-5');
    await here.fault('palette-lost-answer', 1);
    await on.must('console.reject', { pairingId: next });
  });

  it('that waited is sent once, whichever of two laptops does it', async () => {
    const passphrase = 'four words that hold';
    const [pairingId, other] = [await askToPair(on.site, 'hall-6'), await askToPair(on.site, 'hall-7')];
    const accept = wizard(pairingId, await uidsOf('edge-full'), 'store-6');
    await on.must('console.signOut', {});
    const { ids } = await on.must('queue.add', {
      work: [
        { kind: 'pairing', pairingId, clusterName: 'hall-6', decision: { is: 'accept', ...accept } },
        { kind: 'pairing', pairingId: other, clusterName: 'hall-7', decision: { is: 'reject' } },
        { kind: 'token', name: 'hall-6', description: 'tills', expiresAt: Date.now() + 86_400_000 },
        { kind: 'edge-host', hostId: 'edge-6', name: null, tags: ['a'], pairingKey: null },
      ],
    });
    const { file } = await on.must('queue.export', { ids: null, passphrase });
    const office = await coreOnSite({ beside: on });
    const laptops = [on, office];
    await office.must('queue.import', { data: { base64: file.base64 }, passphrase });
    for (const laptop of laptops) await laptop.must('console.signIn', here.byKey);
    await here.fault('palette-lost-answer', 1);
    await Promise.all(laptops.map((laptop) => laptop.must('queue.retry', { ids: [...ids] })));
    const ended = ['ready', 'ready', 'ready', 'created'];
    for (const laptop of laptops)
      await laptop.until('queue', (all) => all.map(({ state }) => state).join() === ended.join());
    const tokens = await on.must('tokens.list', {});
    expect(tokens.filter(({ name }) => name === 'hall-6')).toMatchObject([{ description: 'tills' }]);
    await on.must('console.read', {});
    expect(here.state().requests).toEqual([]);
    expect(here.state().clusters?.filter(({ name }) => name === 'store-6')).toHaveLength(1);
    await office.close();
  });

  it('cannot go on in the console’s own pages where no browser opens', async () => {
    hasBrowser = false;
    expect(await codeOf(on.call('console.open', {}))).toBe('console-not-opened');
    hasBrowser = true;
  });
});
