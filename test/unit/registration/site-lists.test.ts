import { describe, expect, it } from 'vitest';
import { readSites } from '#electron/registration/sites/lists.ts';
import { writeSites } from '#electron/registration/sites/written.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';

const hall: RegistrationSite = {
  ...{ id: 'd0c9', name: 'Hall 4', location: 'Köln', clusterName: 'hall-4' },
  project: { uid: null, name: 'Field sites' },
  endpoint: { kind: 'vip', host: '10.0.0.100' },
  infraProfile: { uid: 'infra-1', name: 'edge-infra', version: '1.2.0' },
  addOnProfiles: [{ uid: 'add-1', name: 'add-1', version: null }],
  tags: ['shop:4', 'till'],
};
const bare: RegistrationSite = {
  ...{ id: 'x', name: 'depot', location: '', project: null, clusterName: 'depot', endpoint: null },
  ...{ infraProfile: null, addOnProfiles: [], tags: [] },
};

function read(text: string) {
  const result = readSites(text, 5);
  if ('error' in result) return result.error;
  const { sites, unread } = result.ok;
  return {
    sites,
    unread: unread.map(({ code, params: { place, why } }) => {
      expect(code).toBe('site-unreadable');
      return `${String(place)}: ${String(why)}`;
    }),
  };
}
const alone = (text: string) => {
  const found = read(text);
  return 'sites' in found && found.sites.length === 1 && found.unread.length === 0 ? found.sites[0] : found;
};

describe('lists of sites', () => {
  it('come back as they went out', () => {
    expect(read(writeSites([hall, bare]))).toEqual({ sites: [hall, bare], unread: [] });
  });

  it('say the same as YAML, as CSV, and in the short forms of each', () => {
    const yaml = `sites:
  - id: d0c9
    name: Hall 4
    location: Köln
    cluster: hall-4
    project: Field sites
    vip: 10.0.0.100
    infraProfile: { uid: infra-1, name: edge-infra, version: 1.2.0 }
    addOnProfiles: [add-1]
    tags: { shop: 4, till: '' }
`;
    expect(alone(yaml)).toEqual({ ...hall, tags: ['shop:4', 'till'] });
    const unnamed = { ...hall, infraProfile: { uid: 'infra-1', name: 'infra-1', version: null } };
    const csv = `\uFEFFID;Name;Location;Cluster name;Project;VIP;Infra profile;Add-on profiles;Tags
d0c9;"Hall 4";Köln;hall-4;Field sites;10.0.0.100;infra-1;add-1;"shop:4 till"`;
    expect(alone(csv)).toEqual(unnamed);
    expect(alone('- name: depot\n  clusterName: depot\n  dns: depot.example')).toEqual({
      ...bare,
      id: null,
      endpoint: { kind: 'dns', host: 'depot.example' },
    });
  });

  it('are taken from the sample app, from its page or as its options alone', () => {
    const profiles = { infraProfile: { uid: 'u1', name: 'u1', version: null }, addOnProfiles: [] };
    const both = [{ uid: 'u2', name: 'u2', version: null }];
    const first = { ...bare, id: null, name: 'store-1', clusterName: 'store-1', ...profiles };
    const second = { ...first, name: 'store-2', clusterName: 'store-2', addOnProfiles: both };
    expect(read('"store-1;u1",\n\n"store-2;u1, u2"\n<b>')).toEqual({
      sites: [first, second],
      unread: ['Line 4: it has no name'],
    });
    const page = `export default () => <select name="site">
      <option value="">Choose</option>
      <option value="store-1;u1">Store in the hall</option>
      <option value={'store-2;u1,u2'}></option>
    </select>`;
    expect(read(page)).toEqual({ sites: [{ ...first, name: 'Store in the hall' }, second], unread: [] });
  });

  it('name what cannot be read and lose nothing else', () => {
    expect(read('name,cluster\n,\nhall,hall-4\nHALL ,hall-5\n"depot,depot\nlast,last')).toEqual({
      sites: [
        { ...bare, id: null, name: 'hall', clusterName: 'hall-4' },
        { ...bare, id: null, name: 'depot', clusterName: 'depot' },
        { ...bare, id: null, name: 'last', clusterName: 'last' },
      ],
      unread: ['Line 2: it has no name', 'Line 4: its name HALL is in the list twice'],
    });
    expect(read('- name: a\n- 7\n- name: b\n  endpoint: { kind: ip, host: 1 }')).toMatchObject({
      sites: [{ name: 'a' }],
      unread: [
        'Line 2: Invalid input: expected object, received number',
        expect.stringMatching(/^Line 3: endpoint\.kind/) as string,
      ],
    });
    expect(read(JSON.stringify([{ name: 'a' }, { name: 'b', tags: 7 }]))).toMatchObject({
      sites: [{ name: 'a' }],
      unread: [expect.stringMatching(/^Entry 2: tags/) as string],
    });
    // Nine of nine of nine… of them.
    const bomb = ['x', '*a', '*b', '*c', '*d'].map(
      (of, n) => `- &${'abcde'.charAt(n)} [${`${of}, `.repeat(9)}]`,
    );
    expect(
      readSites(`- name: *nobody\n- name: a\n${bomb.join('\n')}\n- name: *e\n- name: b`, 9),
    ).toMatchObject({
      ok: { sites: [{ name: 'a' }, { name: 'b' }], unread: Array(7).fill({ code: 'site-unreadable' }) },
    });
  });

  it('that are none are refused as a whole', () => {
    const refused = (why: RegExp) => ({
      code: 'site-list-unreadable',
      params: { why: expect.stringMatching(why) as string },
    });
    expect(read('{"sites": [')).toMatchObject(refused(/./));
    expect(read('{"version": 1}')).toMatchObject(refused(/no list of sites/));
    expect(read('What is this?')).toMatchObject(refused(/no list of sites/));
    expect(read('')).toMatchObject(refused(/no list of sites/));
    expect(read('- name: a\n  name: b')).toMatchObject(refused(/^Line 2 .*again/));
    // Each of them would begin anew to the end of the page, and nothing else would be answered meanwhile.
    expect(read('<option value="a;b" '.repeat(1_500))).toMatchObject(refused(/no list of sites/));
    expect(read(`- ${'a'.repeat(600_000)}`)).toMatchObject(refused(/length/));
    expect(read(JSON.stringify([{}, {}, {}, {}, {}, {}]))).toMatchObject({ code: 'list-too-long' });
  });
});
