import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layers } from '#electron/demo-site/applications.ts';
import { isMatch, matchOf } from '#electron/demo-site/palette/match.ts';
import { profiles } from '#electron/demo-site/palette/profiles.ts';
import type { LayerVerdict } from '#shared/model/profile-match.ts';
import { compareLayers } from '#shared/model/match-layers.ts';
import { matchProfiles } from '#shared/model/match-profiles.ts';

const pack = fc.record({
  name: fc.constantFrom('os', 'k8s', 'cni'),
  version: fc.constantFrom('1', '2', '3'),
});
const packs = fc.array(pack, { maxLength: 6 });

/** Which of two wrong versions stands beside which is nobody's rule; how many layers are wrong, and how, is. */
const told = (results: readonly LayerVerdict[]): string[] =>
  results.map(({ name, verdict }) => `${name} ${verdict}`).sort();

it('reads the rule as the app does, which has no code of it', () => {
  fc.assert(
    fc.property(packs, packs, (local, supplied) => {
      const ours = matchOf(local, [{ latest: { packs: supplied } }]);
      expect(told(ours)).toEqual(told(compareLayers(local, [{ layers: supplied }])));
    }),
    { numRuns: 500 },
  );
});

it('has exactly the two answers of the vendor to its example, A and B, among all its profiles', () => {
  const offered = profiles.map(({ name, type, latest: { uid, version, packs: of } }) => ({
    ...{ uid, name, type, version, layers: of },
  }));
  const { valid, isComplete } = matchProfiles(layers, offered);
  const named = (uids: readonly string[]) =>
    uids.map((uid) => profiles.find(({ latest }) => latest.uid === uid)?.name).sort();
  expect(valid.map(named)).toEqual([['edge-full'], ['edge-infra', 'edge-monitoring']]);
  expect(isComplete).toBe(true);
  const pick = (...names: string[]) => profiles.filter(({ name }) => names.includes(name));
  expect(isMatch(matchOf(layers, pick('edge-infra', 'edge-monitoring-40')))).toBe(false);
  expect(isMatch(matchOf(layers, pick('edge-infra', 'edge-monitoring-hello')))).toBe(false);
});
