import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layer } from '#shared/model/layer.ts';
import { compareLayers } from '#shared/model/match-layers.ts';
import { matchProfiles } from '#shared/model/match-profiles.ts';
import type { MatchProfile } from '#shared/model/profile-match.ts';
import { matchCases } from '#test/bench/match-cases.ts';
import { tryAll } from './match-oracle.ts';

const isLong = process.env['FIELDLINK_LONG'] === '1';
const cases = isLong ? 100_000 : 2_000;
const timeout = isLong ? 600_000 : 20_000;

/** Few packs in few versions, so that profiles overlap, repeat and nearly fit. */
const layer: fc.Arbitrary<Layer> = fc.record({
  name: fc.constantFrom('csi', 'cni', 'k8s', 'os', 'mon', 'hello'),
  version: fc.constantFrom('1', '2'),
});
const site = fc
  .record({
    local: fc.array(layer, { maxLength: 8 }),
    /** Which of the cluster's own layers a profile takes, so that covers are not too rare. */
    picks: fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 4 }),
    others: fc.array(fc.array(layer, { maxLength: 4 }), { maxLength: 3 }),
  })
  .map(({ local, picks, others }) => {
    const own = picks.map((mask) => local.filter((_, at) => (mask >> at) & 1));
    const profiles = [...own, ...others].map((layers, at): MatchProfile => {
      const uid = `uid-${String(at)}`;
      // Two of one name: only the UID tells them apart.
      return { uid, name: `profile-${String(at % 5)}`, type: 'add-on', version: '1.0.0', layers };
    });
    return { local, profiles };
  });

const pack = (name: string, version: string): Layer => ({ name, version });
const profile = (name: string, layers: readonly Layer[]): MatchProfile => {
  return { uid: name, name, type: null, version: '1.0.0', layers };
};

const sortedUids = (sets: readonly (readonly string[])[]): string[] =>
  sets.map((uids) => [...uids].sort().join()).sort();

describe('the profile match', () => {
  it('finds what trying all combinations finds, in whatever order things come', { timeout }, () => {
    fc.assert(
      fc.property(site, fc.nat(), ({ local, profiles }, turn) => {
        const oracle = tryAll(local, profiles);
        const match = matchProfiles(local, profiles);
        const { layers, profiles: chosen } = match.closest;
        const named = layers.filter(({ local: mine, palette }) => mine !== null && palette !== null);
        expect({
          bad: layers.filter(({ verdict }) => verdict !== 'match').length,
          named: named.length,
          profiles: chosen.length,
        }).toEqual(oracle.closest);
        expect(match.valid.map(({ length }) => length)).toEqual(
          oracle.valid.slice(0, 100).map(({ length }) => length),
        );
        if (oracle.valid.length <= 100) expect(sortedUids(match.valid)).toEqual(sortedUids(oracle.valid));
        expect(match.isComplete).toBe(true);
        const turned = (list: readonly unknown[]): never[] => {
          const at = list.length === 0 ? 0 : turn % list.length;
          return [...list.slice(at), ...list.slice(0, at)].reverse() as never[];
        };
        expect(matchProfiles(turned(local), turned(profiles))).toEqual(match);
      }),
      { numRuns: cases },
    );
  });

  const core = [pack('csi', '1.20.0'), pack('cni', '3.25.1'), pack('k8s', '1.31.0'), pack('os', '22.04')];
  const mon = pack('mon', '44.3.1');
  const cluster = [...core, mon];
  const differs = (profiles: readonly MatchProfile[]) =>
    matchProfiles(cluster, profiles).closest.layers.filter(({ verdict }) => verdict !== 'match');

  it('judges the four examples of the vendor as the vendor does', () => {
    const infra = profile('infra', core);
    expect(matchProfiles(cluster, [infra, profile('addon', [mon])]).valid).toEqual([['addon', 'infra']]);
    expect(matchProfiles(cluster, [profile('full', cluster)]).valid).toEqual([['full']]);
    const older = [infra, profile('addon', [pack('mon', '40.3.1')])];
    expect(matchProfiles(cluster, older).valid).toEqual([]);
    expect(differs(older)).toEqual([{ name: 'mon', local: '44.3.1', palette: '40.3.1', verdict: 'version' }]);
    const hello = [infra, profile('addon', [mon, pack('hello', '2.0.0')])];
    expect(matchProfiles(cluster, hello).valid).toEqual([]);
    expect(compareLayers(cluster, hello).filter(({ verdict }) => verdict !== 'match')).toEqual([
      { name: 'hello', local: null, palette: '2.0.0', verdict: 'extra' },
    ]);
  });

  it('ranks: fewest profiles first, then by name; what is given twice counts once', () => {
    const infra = profile('infra', core);
    const all = [profile('z', [mon]), infra, profile('full', cluster), profile('a', [mon]), infra];
    expect(matchProfiles(cluster, all).valid).toEqual([['full'], ['a', 'infra'], ['infra', 'z']]);
    expect(matchProfiles([...cluster, mon], all).valid).toEqual([
      ['a', 'full'],
      ['full', 'z'],
      ['a', 'infra', 'z'],
    ]);
  });

  it('tells the hundred of the fewest profiles where there are more', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => pack(name, '1')) as [Layer, Layer, Layer, Layer];
    const four = [a, b, c, d];
    const pairs = four.flatMap((one, at) => four.slice(at + 1).map((other) => [one, other]));
    // 256 of four, 96 of three, 3 of two, 1 of one.
    const singles = [0, 1, 2, 3].flatMap((copy) =>
      four.map((one) => profile(`${one.name}-${String(copy)}`, [one])),
    );
    const others = [...pairs, four].map((layers) => profile(layers.map(({ name }) => name).join(''), layers));
    const lengths = matchProfiles(four, [...singles, ...others]).valid.map(({ length }) => length);
    expect(lengths).toEqual([1, 2, 2, 2, ...Array.from({ length: 96 }, () => 3)]);
  });

  it('has an answer where there is nothing to compare', () => {
    const none = { valid: [], closest: { profiles: [], layers: [] }, isComplete: true };
    expect(matchProfiles([], [])).toEqual(none);
    expect(matchProfiles([], [profile('empty', []), profile('full', cluster)])).toEqual(none);
    expect(matchProfiles([mon], []).closest).toEqual({
      profiles: [],
      layers: [{ name: 'mon', local: '44.3.1', palette: null, verdict: 'missing' }],
    });
  });

  it('finds a needle among 500 profiles, ends where it is made to be hard, and only tells what is true', () => {
    const at200 = (name: string) => {
      const given = matchCases[name]?.() ?? { local: [], profiles: [] };
      const match = matchProfiles(given.local, given.profiles);
      for (const uids of match.valid) {
        const chosen = given.profiles.filter(({ uid }) => uids.includes(uid));
        const bad = compareLayers(given.local, chosen).filter(({ verdict }) => verdict !== 'match');
        expect([chosen.length, bad]).toEqual([uids.length, []]);
      }
      const bad = match.closest.layers.filter(({ verdict }) => verdict !== 'match').length;
      return { valid: match.valid.length, bad, isComplete: match.isComplete };
    };
    expect(at200('one')).toEqual({ valid: 1, bad: 0, isComplete: true });
    expect(at200('many')).toEqual({ valid: 100, bad: 0, isComplete: true });
    expect(at200('none')).toEqual({ valid: 0, bad: 1, isComplete: true });
    // Cut short: nobody claims that there is nothing better.
    expect(at200('subsets')).toMatchObject({ valid: 0, isComplete: false });
  });
});
