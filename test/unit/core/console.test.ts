import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareLayers } from '#shared/model/match-layers.ts';
import { matchProfiles } from '#shared/model/match-profiles.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite } from '#test/kit/core-on-site.ts';
import { askToPair } from '#test/kit/ask-to-pair.ts';

let on: CoreOnSite;
const opened: string[] = [];

beforeAll(async () => {
  on = await coreOnSite(
    { hosts: 1 },
    {
      openPage: (url) => {
        opened.push(url);
        return Promise.resolve();
      },
    },
  );
});
afterAll(() => on.close());

const endpoint = (): string => new URL(on.site.palette.url).host;
const trusted = () => ({ endpoint: endpoint(), certSha256: on.site.palette.certSha256 });
const byKey = () => ({ ...trusted(), login: { apiKey: on.site.palette.apiKey } });
const code = async (call: Promise<unknown>): Promise<string | undefined> =>
  ((await call) as { error?: { code: string } }).error?.code;
const state = () => on.core.read('console');

describe('trust', () => {
  it('shows the certificate before anything is sent, and sends nothing until it was compared', async () => {
    expect(await on.must('console.look', { endpoint: endpoint() })).toEqual({
      ...{ endpoint: endpoint(), certSha256: on.site.palette.certSha256 },
      ...{ byAuthority: false, pin: 'none' },
    });
    const { login } = byKey();
    expect(await code(on.call('console.signIn', { endpoint: endpoint(), login }))).toBe('console-unpinned');
    const other = { ...byKey(), certSha256: '0'.repeat(64) };
    expect(await code(on.call('console.signIn', other))).toBe('console-changed');
    expect(state().endpoint).toBeNull();
  });
});

describe('signed in with an API key', () => {
  beforeAll(() => on.must('console.signIn', byKey()));

  it('has the projects of the account, and begins in the usual one', async () => {
    const { session, projects, projectUid, canReview } = state();
    expect(session).toEqual({ state: 'signed-in', by: 'api-key', username: null, fault: null });
    expect(projects.map(({ name }) => name)).toEqual(['Default', 'Field sites']);
    expect(projectUid).toBe(on.site.palette.projectUid);
    expect(canReview).toBe(true);
  });

  it('fetches profiles in their latest versions, keeps them where no console is, and takes them from a file', async () => {
    expect(await on.must('profiles.current', {})).toBeNull();
    expect(await code(on.call('profiles.export', {}))).toBe('profiles-none');
    const set = await on.must('profiles.fetch', {});
    expect(set).toMatchObject({ from: 'console', name: `${endpoint()}, project Default`, withoutLatest: [] });
    expect(set.profiles.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['edge-infra', 'edge-monitoring', 'edge-full', 'edge-monitoring-40']),
    );
    const { name, text } = await on.must('profiles.export', {});
    const again = await on.must('profiles.import', { name, text });
    expect(again).toEqual({ ...set, from: 'file', name, readAt: again.readAt });
    expect(await code(on.call('profiles.import', { name, text: '[' }))).toBe('match-file-not-json');
    expect(await code(on.call('profiles.import', { name, text: '[]' }))).toBe('profiles-unpublished');
    expect(await on.must('profiles.current', {})).toEqual(again);
  });

  it('reads requests and clusters', async () => {
    const id = await askToPair(on.site, 'hall-3');
    await on.must('console.read', {});
    expect(state().requests?.map(({ pairingId }) => pairingId)).toEqual([id]);
    expect(state().clusters).toEqual([]);
  });

  it('has profiles for the cluster of the site as the vendor’s example has them, also with no console', async () => {
    await on.enter();
    const { key } = on.host(0);
    expect(await code(on.call('pairing.layers', { key }))).toBe('layers-no-cluster');
    await on.fault(0, 'in-cluster', 'controlplane');
    const before = await on.must('profiles.current', {});
    await on.restart();
    await on.enter();
    const set = await on.must('profiles.current', {});
    expect(set).toEqual(before);
    const layers = await on.must('pairing.layers', { key: on.host(0).key });
    expect(JSON.stringify(layers)).not.toContain('values');
    const { profiles } = set ?? { profiles: [] };
    const named = (...names: string[]) => profiles.filter(({ name }) => names.includes(name));
    const { valid } = matchProfiles(layers, profiles);
    expect(valid.map((uids) => uids.map((uid) => profiles.find((each) => each.uid === uid)?.name))).toEqual([
      ['edge-full'],
      ['edge-infra', 'edge-monitoring'],
    ]);
    const differing = (...names: string[]) =>
      compareLayers(layers, named(...names)).filter(({ verdict }) => verdict !== 'match');
    expect(differing('edge-infra', 'edge-monitoring-40')).toMatchObject([
      { local: '44.3.1', palette: '40.3.1', verdict: 'version' },
    ]);
    expect(differing('edge-infra', 'edge-monitoring-hello')).toMatchObject([
      { local: null, palette: '2.0.0', verdict: 'extra' },
    ]);
  });
});
