import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareLayers } from '#shared/model/match-layers.ts';
import { matchProfiles } from '#shared/model/match-profiles.ts';
import { codeOf, coreOnConsole } from '#test/kit/core-on-console.ts';

type OnConsole = Awaited<ReturnType<typeof coreOnConsole>>;
let here: OnConsole;
let on: OnConsole['on'];

beforeAll(async () => {
  here = await coreOnConsole();
  ({ on } = here);
  await on.must('console.signIn', here.byKey);
});
afterAll(() => on.close());

describe('profiles of a console', () => {
  it('fetches profiles in their latest versions, keeps them where no console is, and takes them from a file', async () => {
    expect(await on.must('profiles.current', {})).toBeNull();
    expect(await codeOf(on.call('profiles.export', {}))).toBe('profiles-none');
    const set = await on.must('profiles.fetch', {});
    expect(set).toMatchObject({
      from: 'console',
      name: `${here.endpoint}, project Default`,
      withoutLatest: [],
    });
    expect(set.profiles.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['edge-infra', 'edge-monitoring', 'edge-full', 'edge-monitoring-40']),
    );
    const { name, text } = await on.must('profiles.export', {});
    const again = await on.must('profiles.import', { name, text });
    expect(again).toEqual({ ...set, from: 'file', name, readAt: again.readAt });
    expect(await codeOf(on.call('profiles.import', { name, text: '[' }))).toBe('match-file-not-json');
    expect(await codeOf(on.call('profiles.import', { name, text: '[]' }))).toBe('profiles-unpublished');
    expect(await on.must('profiles.current', {})).toEqual(again);
  });

  it('has profiles for the cluster of the site as the vendor’s example has them, also with no console', async () => {
    await on.enter();
    const { key } = on.host(0);
    expect(await codeOf(on.call('pairing.layers', { key }))).toBe('layers-no-cluster');
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
