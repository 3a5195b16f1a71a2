import { describe, expect, it } from 'vitest';
import { byVersion } from '#shared/model/versions.ts';
import { layersFrom, profilesFrom } from '#shared/wire/match-files.ts';
import { asClusterProfile } from '#shared/wire/profiles.ts';
import { slimProfiles } from '#shared/wire/slim-profiles.ts';

const secret = 'values-that-nobody-may-see';
const pack = (name: string, version = '1.0.0') => ({
  name,
  version,
  tag: '1.0.x',
  layer: 'addon',
  values: secret,
});

interface Told {
  readonly uid: string;
  readonly name?: string;
  readonly version?: string;
  readonly versions?: readonly { uid: string; version: string }[];
  readonly draft?: boolean;
}
const profile = ({ uid, name = 'edge', version = '1.0.0', versions, draft = false }: Told) => ({
  metadata: { uid, name },
  spec: {
    version,
    ...(versions && { versions }),
    [draft ? 'draft' : 'published']: { type: 'infra', packs: [pack('k8s', version)] },
  },
});

const read = (...profiles: readonly Told[]) => {
  const answer = profilesFrom('f.json', JSON.stringify(profiles.map(profile)));
  if (!('ok' in answer)) throw new Error(answer.error.code);
  return { uids: answer.ok.profiles.map(({ uid }) => uid), withoutLatest: answer.ok.withoutLatest };
};
const codeOf = (answer: { ok: unknown } | { error: { code: string } }) =>
  'ok' in answer ? null : answer.error.code;

describe('profiles as Palette tells them', () => {
  it('orders versions as semver does', () => {
    const inOrder = [
      '0.9',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
    ];
    const all = [...inOrder, '1.0.0-rc.1', 'v1.0', '1.2.0', '1.10.0', '1.10.1+build'];
    expect([...all].reverse().sort(byVersion)).toEqual(all);
    expect(byVersion('1.0', 'v1.0.0+x')).toBe(0);
  });

  it('takes the latest version only, wherever it is told which that is', () => {
    const versions = [
      { uid: 'a', version: '1.9.0' },
      { uid: 'b', version: '1.10.0' },
    ];
    expect(read({ uid: 'a', version: '1.9.0', versions }, { uid: 'b', version: '1.10.0', versions })).toEqual(
      {
        uids: ['b'],
        withoutLatest: [],
      },
    );
    expect(read({ uid: 'a', version: '1.9.0' }, { uid: 'b', version: '1.10.0' }).uids).toEqual(['b']);
    // Its latest version is somewhere else: it must not be judged by an older one.
    expect(read({ uid: 'a', version: '1.9.0', versions })).toEqual({ uids: [], withoutLatest: ['edge'] });
    // That one is a draft, and nobody can choose it.
    expect(
      read({ uid: 'a', version: '1.9.0', versions }, { uid: 'b', version: '1.10.0', draft: true }).uids,
    ).toEqual(['a']);
    expect(read({ uid: 'd', draft: true })).toEqual({ uids: [], withoutLatest: [] });
    // One name in two scopes is two profiles, as their lists tell; one name and version twice cannot be told apart.
    const alone = (uid: string, version: string) => ({ uid, version, versions: [{ uid, version }] });
    expect(read(alone('a', '1.0.0'), alone('b', '2.0.0')).uids).toEqual(['a', 'b']);
    expect(read({ uid: 'a' }, { uid: 'b' }).uids).toEqual(['a', 'b']);
  });

  it('drops values on arrival, and already in the page', () => {
    const text = JSON.stringify([profile({ uid: 'a' })]);
    const slim = slimProfiles('f.json', text);
    if (!('ok' in slim)) throw new Error(slim.error.code);
    expect(slim.ok).not.toContain(secret);
    const [whole, thin] = [profilesFrom('f.json', text), profilesFrom('f.json', slim.ok)];
    expect(thin).toEqual(whole);
    expect(JSON.stringify(whole)).not.toContain(secret);
    if (!('ok' in whole)) throw new Error('not read');
    // What is exported reads as the same again.
    expect(profilesFrom('g.json', JSON.stringify(whole.ok.profiles.map(asClusterProfile)))).toEqual(whole);
    const packs = {
      clusterProfileTemplates: [{ packs: [pack('a')] }, { packs: [pack('b', '2'), { version: '3' }] }],
    };
    const layers = layersFrom('l.json', `\uFEFF${JSON.stringify(packs)}`);
    expect(JSON.stringify(layers)).not.toContain(secret);
    expect('ok' in layers && layers.ok.map(({ name, version }) => [name, version])).toEqual([
      ['a', '1.0.0'],
      ['b', '2'],
      ['(local, unnamed)', '3'],
    ]);
  });

  it('says of each bad file what is wrong with it', () => {
    expect(codeOf(profilesFrom('f', '{"a":'))).toBe('match-file-not-json');
    expect(codeOf(layersFrom('f', '<html>'))).toBe('match-file-not-json');
    expect(codeOf(slimProfiles('f', ''))).toBe('match-file-not-json');
    for (const junk of ['{}', 'null', '"x"', '[1,null,{"metadata":{}}]', '{"items":[]}'])
      expect(codeOf(profilesFrom('f', junk))).toBe('profiles-file-wrong');
    for (const junk of ['[]', 'null', '{}', '{"clusterProfileTemplates":"x"}'])
      expect(codeOf(layersFrom('f', junk))).toBe('layers-file-wrong');
    expect(layersFrom('f', '{"clusterProfileTemplates":null}')).toEqual({ ok: [] });
    expect(codeOf(slimProfiles('f', JSON.stringify([{ name: 'x'.repeat(4_000_000) }])))).toBe(
      'match-file-too-large',
    );
  });
});
