import { describe, expect, it } from 'vitest';
import { explain } from '#shared/contract/sentences/index.ts';
import { checkUserData } from '#shared/model/user-data.ts';
import type { UserDataInput } from '#shared/wire/user-data.ts';
import { userDataForm } from '#shared/wire/user-data.ts';
import { certificate } from '#test/kit/user-data.ts';

type Site = NonNullable<UserDataInput['site']>;

const full: Site = { paletteEndpoint: 'api.spectrocloud.com', edgeHostToken: 'tok-1', projectName: 'stores' };
const found = (input: UserDataInput): string[] =>
  checkUserData(userDataForm.parse(input)).map(({ field, fault }) => `${field} ${fault.code}`);
const ofSite = (more: Site): string[] => found({ site: { ...full, ...more } });
const nic = (more: object): Site => ({ network: { interfaces: [{ nic: 'eth0', ...more }] } });

describe('user data', () => {
  it('of a host that registers itself needs no more than endpoint, token and project', () => {
    expect(ofSite({})).toEqual([]);
    expect(ofSite({ projectName: '', projectUid: '6500' })).toEqual([]);
    expect(found({})).toEqual([
      'site.paletteEndpoint endpoint-empty',
      'site.edgeHostToken user-data-token-missing',
      'site.projectName user-data-project-unset',
    ]);
  });

  it('of a locally managed host is told what linking needs, and what does nothing', () => {
    expect(found({ managementMode: 'local', enableMultiNode: true })).toEqual([]);
    expect(found({ installationMode: 'airgap', site: { edgeHostToken: 'tok' } })).toEqual([
      'managementMode user-data-local-registers',
      'enableMultiNode user-data-multi-node-off',
    ]);
    expect(found({ managementMode: 'central', installationMode: 'airgap', site: full })).toEqual([
      'installationMode user-data-modes-differ',
    ]);
  });

  it.each<[string, Site, string[]]>([
    [
      'an address from a browser',
      { paletteEndpoint: 'https://x.y/' },
      ['site.paletteEndpoint endpoint-scheme'],
    ],
    ['half a token', { edgeHostToken: 'tok 1' }, ['site.edgeHostToken registration-token-spaced']],
    ['two projects', { projectUid: '6500' }, ['site.projectUid user-data-project-twice']],
    ['a name with a dot', { name: 'edge-1.2' }, ['site.name host-id-characters']],
    ['a random name', { name: '$random' }, []],
    ['a name of another prefix', { name: 'shop-1', prefix: 'shop' }, []],
    [
      'a name and a file to read it from',
      { name: 'edge-1', deviceUIDPaths: [{ name: '/sys/class/dmi/id/board_serial' }] },
      ['site.deviceUIDPaths user-data-name-first'],
    ],
    [
      'no check of certificates',
      { insecureSkipVerify: true },
      ['site.insecureSkipVerify user-data-insecure'],
    ],
    ['a tag of no name', { tags: [{ key: ' ', value: 'v' }] }, ['site.tags.0.key user-data-nameless']],
    [
      'a pattern without its file',
      { deviceUIDPaths: [{ regex: 'edge.*' }] },
      ['site.deviceUIDPaths.0.name user-data-nameless'],
    ],
    ['a tag twice', { tags: [{ key: 'a' }, { key: 'a' }] }, ['site.tags.1.key user-data-twice']],
    ['a tag with a line break', { tags: [{ key: 'a\nb' }] }, ['site.tags.0.key user-data-unprintable']],
    ['no certificate', { caCerts: ['hello'] }, ['site.caCerts.0 user-data-certificate']],
    ['a certificate as PEM', { caCerts: [certificate] }, []],
    [
      'a timeout of none',
      { tagsFromScript: { timeout: 0 } },
      ['site.tagsFromScript.timeout user-data-number'],
    ],
    [
      'a static address without its network',
      nic({ type: 'static', ipAddress: '10.0.0.2' }),
      ['site.network.interfaces.0.ipAddress user-data-static'],
    ],
    ['a static address with it', nic({ type: 'static', ipAddress: '10.0.0.2/24', gateway: '10.0.0.1' }), []],
    ['a static address and mask', nic({ type: 'static', ipAddress: '10.0.0.2', mask: '255.255.252.0' }), []],
  ])('%s', (_, site, expected) => {
    expect(ofSite(site)).toEqual(expected);
  });

  it.each<[string, string[], string[], (value: string) => Site]>([
    [
      'registrationURL',
      ['https://r.example/a?b=c'],
      ['r.example', 'https://u:p@r.example', 'ftp://r'],
      (registrationURL) => ({ registrationURL }),
    ],
    ['prefix', ['shop-4'], ['shop 4', 'shop_4'], (prefix) => ({ prefix })],
    ['hostName', ['till-4.example'], ['-till', 'till_4', 'a..b'], (hostName) => ({ hostName })],
    [
      'ntpServers',
      ['pool.ntp.org', 'fd00::1'],
      ['10.0.0', 'https://ntp'],
      (value) => ({ ntpServers: [value] }),
    ],
    [
      'httpProxy',
      ['http://u:p@proxy:3128'],
      ['proxy:3128', 'socks5://p'],
      (httpProxy) => ({ network: { httpProxy } }),
    ],
    ['noProxy', ['10.0.0.0/8, .local,[fd00::1]'], ['a b'], (noProxy) => ({ network: { noProxy } })],
    [
      'nameserver',
      ['1.1.1.1', 'fd00::1'],
      ['1.1.1', 'dns.example', '1.1.1.1/8'],
      (nameserver) => ({ network: { nameserver } }),
    ],
    ['mask', ['255.255.255.0', '24'], ['255.0.255.0', '33', '0.0.0.0'], (mask) => nic({ mask })],
    [
      'ipAddress',
      ['10.0.0.2/24', '10.0.0.2'],
      ['10.0.0.256', '10.0.0.2/33'],
      (ipAddress) => nic({ ipAddress }),
    ],
    ['nic', ['enp0s3'], ['eth 0', 'a-very-long-name'], (name) => nic({ nic: name })],
    ['fileName', ['/etc/tags'], ['tags.txt'], (fileName) => ({ tagsFromFile: { fileName } })],
    ['users', ['kairos'], ['Kairos', '1st'], (name) => ({ users: [{ name }] })],
    [
      'passwordExpiry',
      ['2028-02-29'],
      ['2027-02-29', '1.2.2027'],
      (passwordExpiry) => ({ users: [{ name: 'a', passwordExpiry }] }),
    ],
    [
      'ssh_authorized_keys',
      [`ssh-ed25519 ${'A'.repeat(68)} me@laptop`],
      ['-----BEGIN'],
      (key) => ({ users: [{ name: 'a', ssh_authorized_keys: [key] }] }),
    ],
  ])('%s', (field, good, bad, site) => {
    for (const value of good) expect(ofSite(site(value))).toEqual([]);
    for (const value of bad)
      expect(ofSite(site(value))).toEqual([expect.stringMatching(new RegExp(`${field}.* user-data-value$`))]);
  });

  it('names fields as people count them', () => {
    const form = userDataForm.parse({
      site: { ...full, tags: [{ key: 'a' }, { key: '' }], users: [{ name: '' }] },
    });
    expect(checkUserData(form).map(({ fault }) => fault.params['field'])).toEqual([
      'tags 2 key',
      'users 1 name',
    ]);
  });

  it('repeats no secret in what it says', () => {
    const secret = 'S3cret-of-nobody';
    const form = userDataForm.parse({
      site: {
        edgeHostToken: `${secret} ${secret}`,
        registrationURL: `https://u:${secret}@r.example`,
        network: { httpProxy: `socks5://u:${secret}@proxy`, httpsProxy: `u:${secret}@proxy:3128` },
        ntpServers: [`https://u:a/${secret}@pool`],
        users: [
          {
            ...{ name: 'Kairos', passwd: `${secret}\u0000` },
            ssh_authorized_keys: [`-----BEGIN OPENSSH PRIVATE KEY----- ${secret}`],
          },
        ],
      },
    });
    const findings = checkUserData(form);
    expect(findings.length).toBeGreaterThan(7);
    const words = findings.map(({ fault }) => Object.values(explain(fault)).join(' '));
    expect(JSON.stringify(findings) + words.join('')).not.toContain(secret);
  });
});
