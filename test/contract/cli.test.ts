import { mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Site } from '#electron/demo-site/site.ts';
import { startSite } from '#electron/demo-site/site.ts';
import { lockDataDir } from '#electron/vault/data-dir.ts';
import { bundleFile } from '../kit/bundle.ts';
import { npmCli, runCli } from '../kit/cli.ts';

let site: Site;
let dataDir: string;
let at: string[];
let pins: string[];
let user: string[];

beforeAll(async () => {
  site = await startSite({ hosts: 4, linkMs: 0, scale: 5, control: true });
  dataDir = await mkdtemp(path.join(tmpdir(), 'fieldlink-cli-'));
  at = site.hosts.map(({ ip, port }) => `${ip}:${String(port)}`);
  pins = site.hosts.flatMap(({ certSha256 }, n) => ['--pin', `${at[n] ?? ''}=${certSha256}`]);
  user = ['--username', site.username];
});
afterAll(async () => {
  await site.close();
  await rm(dataDir, { recursive: true, force: true });
});

const cli = (...args: string[]) => runCli(['--data-dir', dataDir, ...args], site.password);
const [leader, first, second, third] = [0, 1, 2, 3].map((n) => () => at[n] ?? '');
const host = (named: (() => string) | undefined): string => named?.() ?? '';

describe('the CLI, word for word as scripts rely on it', () => {
  it('discovers by address and subnet, and never signs in', async () => {
    const port = String(site.hosts[0]?.port);
    const found = await cli('discover', '--subnet', `${site.hosts[0]?.ip ?? ''}/29`, '--port', port);
    const hosts = site.hosts.map(({ ip, certSha256 }) => ({
      id: null,
      address: ip,
      port: Number(port),
      certSha256,
      kind: 'edge-host',
      sources: ['sweep'],
    }));
    expect(found).toMatchObject({ exitCode: 0, answer: { seconds: expect.any(Number) as number } });
    const answer = found.answer as { hosts: { address: string }[] };
    expect(answer.hosts.sort((a, b) => a.address.localeCompare(b.address))).toEqual(hosts);
    expect(await npmCli(['--data-dir', dataDir, 'discover', '--address', '127.0.0.1:1'])).toMatchObject({
      exitCode: 0,
      answer: { hosts: [] },
    });
  });

  it('tells what else answers only with --all', async () => {
    await fault(3, 'html', true);
    const found = await cli('discover', '--address', host(third), '--all');
    expect(found.answer).toMatchObject({
      hosts: [{ id: null, kind: 'not-edge-host', reason: expect.stringMatching(/something else/) as string }],
    });
    expect(await cli('discover', '--address', host(third))).toMatchObject({ answer: { hosts: [] } });
    await fault(3, 'html', null);
  });

  it('links, says already, tells status and token, unlinks', async () => {
    const link = () =>
      cli(
        'link',
        '--leader',
        host(leader),
        '--follower',
        host(first),
        '--follower',
        host(second),
        ...user,
        ...pins,
      );
    const ends = (end: string, code: string | null) =>
      [host(first), host(second)].map((name) => ({ host: name, end, code }));
    expect(await link()).toMatchObject({ exitCode: 0, answer: { results: ends('done', null) } });
    expect(await link()).toMatchObject({
      exitCode: 0,
      answer: { results: ends('already', 'already-linked') },
    });

    const status = await cli('status', '--host', host(leader), '--host', host(first), ...user, ...pins);
    expect(status).toMatchObject({
      exitCode: 0,
      answer: { hosts: [{ role: 'leader' }, { role: 'follower', leader: site.hosts[0]?.id }] },
    });

    const hidden = await cli('token', '--leader', host(leader), ...user, ...pins);
    expect(Object.keys(hidden.answer as object)).toEqual(['remainingTime', 'interval']);
    const shown = await cli('token', '--leader', host(leader), ...user, ...pins, '--reveal');
    expect(shown.answer).toMatchObject({
      interval: 120,
      token: expect.stringMatching(/^[\w+/]+=*$/) as string,
    });

    const file = (await bundleFile({ dir: dataDir })).path;
    const upload = await cli('upload', '--leader', host(leader), '--file', file, ...user, ...pins);
    await rm(file);
    const [toLeader, ...synced] = (upload.answer as { results: { host: string; end: string }[] }).results;
    expect(toLeader).toEqual({ host: host(leader), end: 'done', code: null });
    expect(synced.map(({ host: id, end }) => [id, end]).sort()).toEqual(
      [site.hosts[1]?.id, site.hosts[2]?.id].map((id) => [id, 'done']).sort(),
    );
    expect(upload.stderr).toMatch(/^checking\n(.*\n)*uploading.*\n(.*\n)*syncing · 0 of 2\n/);

    const unlink = await cli(
      'unlink',
      '--host',
      host(first),
      '--leader',
      host(leader),
      ...user,
      '--trust-first-use',
    );
    expect(unlink).toMatchObject({
      exitCode: 0,
      answer: { results: [{ host: host(first), end: 'done', code: null }] },
    });
  });

  it('refuses without a pin, with a wrong pin, without a password, and remembers nothing', async () => {
    const link = ['link', '--leader', host(leader), '--follower', host(third), ...user];
    expect(await cli(...link)).toMatchObject({ exitCode: 1, answer: { error: { code: 'host-unpinned' } } });
    const wrong = ['--pin', `${host(leader)}=${'A'.repeat(64)}`, ...pins.slice(6)];
    expect(await cli(...link, ...wrong)).toMatchObject({
      exitCode: 1,
      answer: { results: [{ host: host(third), end: 'refused', code: 'host-changed' }] },
    });
    expect(await runCli(['--data-dir', dataDir, ...link, ...pins])).toMatchObject({
      exitCode: 1,
      answer: {
        error: {
          code: 'no-account',
          message: expect.stringMatching(/FIELDLINK_PASSWORD|password/) as string,
        },
      },
    });
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('remembers the account with a passphrase, and only for who knows it', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'fieldlink-cli-'));
    const passphrase = 'four words of no use';
    const status = (password?: string, words = passphrase, username = site.username) => {
      const args = ['--data-dir', dir, 'status', '--host', host(third), '--username', username, ...pins];
      return runCli(args, password, [], words);
    };
    const good = { exitCode: 0, answer: { hosts: [{ id: site.hosts[3]?.id }] } };
    const refused = (code: string) => ({ exitCode: 1, answer: { error: { code } } });

    expect(await status(undefined)).toMatchObject(refused('no-account'));
    expect(await status(site.password)).toMatchObject(good);
    expect(await status(undefined)).toMatchObject(good);
    expect(await status(undefined, passphrase, 'somebody else')).toMatchObject(refused('no-account'));
    expect(await status(undefined, 'five words of no use')).toMatchObject(refused('vault-not-opened'));
    // A window that is open has the folder: nothing is written beside it.
    const held = await lockDataDir(dir);
    expect(await status(undefined)).toMatchObject(refused('data-dir-busy'));
    if ('ok' in held) await held.ok();
    const files = await readdir(dir, { recursive: true, withFileTypes: true });
    for (const file of files.filter((each) => each.isFile())) {
      const text = await readFile(path.join(file.parentPath, file.name), 'utf8');
      expect(text).not.toContain(site.password);
    }
    await rm(dir, { recursive: true, force: true });
  });

  it('matches two files, with no host and no data folder', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'fieldlink-cli-'));
    const file = async (name: string, content: unknown): Promise<string> => {
      await writeFile(path.join(dir, name), JSON.stringify(content));
      return path.join(dir, name);
    };
    const pack = (name: string, version: string) => ({ name, version, values: 'secret: of the pack' });
    const profile = (uid: string, ...packs: object[]) => ({
      metadata: { uid, name: uid },
      spec: { version: '1.0.0', published: { packs } },
    });
    const [k8s, mon] = [pack('k8s', '1.31.0'), pack('mon', '44.3.1')];
    const local = await file('local.json', { clusterProfileTemplates: [{ packs: [k8s, mon] }] });
    const good = await file('good.json', [
      profile('add', mon),
      profile('infra', k8s),
      profile('full', k8s, mon),
    ]);
    const bad = await file('bad.json', [profile('old', k8s, pack('mon', '40.3.1'))]);
    const match = (profiles: string) => cli('match', '--local', local, '--profiles', profiles);
    const same = { name: 'k8s', local: '1.31.0', palette: '1.31.0', verdict: 'match' };
    expect(await match(good)).toEqual({
      exitCode: 0,
      answer: {
        valid: [['full'], ['add', 'infra']],
        closest: {
          profiles: ['full'],
          layers: [same, { name: 'mon', local: '44.3.1', palette: '44.3.1', verdict: 'match' }],
        },
      },
      stderr: '',
    });
    expect(await match(bad)).toMatchObject({
      exitCode: 0,
      answer: {
        valid: [],
        closest: {
          profiles: ['old'],
          layers: [same, { name: 'mon', local: '44.3.1', palette: '40.3.1', verdict: 'version' }],
        },
      },
    });
    const huge = path.join(dir, 'huge.json');
    await writeFile(huge, '');
    await truncate(huge, 50_000_000);
    for (const [profiles, code] of [
      [path.join(dir, 'absent.json'), 'file-not-read'],
      [huge, 'match-file-too-large'],
    ] as const)
      expect(await match(profiles)).toMatchObject({ exitCode: 1, answer: { error: { code } } });
    await rm(dir, { recursive: true, force: true });
  });

  it('pairs, tells how that stands, and cancels it, with the token from the environment only', async () => {
    await fault(3, 'in-cluster', 'controlplane');
    const { url, registrationToken } = site.palette;
    const endpoint = url.slice('https://'.length);
    const pair = (verb: string, ...args: string[]) =>
      cli(verb, '--host', host(third), ...args, ...user, ...pins);
    const end = (at: string, code: string | null) => [{ host: host(third), end: at, code }];
    expect(await pair('pair', '--endpoint', endpoint)).toMatchObject({
      exitCode: 1,
      answer: { error: { code: 'bad-input' } },
    });
    vi.stubEnv('FIELDLINK_REGISTRATION_TOKEN', registrationToken);
    expect(await pair('pair', '--endpoint', url)).toMatchObject({
      exitCode: 1,
      answer: { results: end('refused', 'endpoint-scheme'), pairingId: null },
    });
    const sent = await pair('pair', '--endpoint', endpoint);
    expect(sent).toMatchObject({ exitCode: 0, answer: { results: end('done', null) } });
    const { pairingId } = sent.answer as { pairingId: string };
    const status = await pair('pair-status');
    expect(status).toMatchObject({
      exitCode: 0,
      answer: { pairing: { pairingId, status: 'Pairing', endpoint, insecure: false } },
    });
    expect(await pair('pair-cancel')).toMatchObject({
      exitCode: 0,
      answer: { results: end('done', null), pairingId, followUp: false },
    });
    expect(JSON.stringify([sent, status])).not.toContain(registrationToken);
    vi.unstubAllEnvs();
  });

  it.each([
    [['nonsense'], 'bad-input'],
    [['match', '--local', 'a.json'], 'bad-input'],
    [['link', '--bogus'], 'bad-input'],
    [['discover'], 'bad-input'],
    [['qr', '--id', 'edge 1', '--out', 'x.png'], 'host-id-characters'],
    [['qr-read'], 'bad-input'],
    [
      [
        ...['user-data', '--endpoint', 'x', '--token-env', 'PATH', '--out', 'x'],
        ...['--http-proxy', 'http://user:pw@proxy'],
      ],
      'bad-input',
    ],
    [['discover', '--subnet', '8.8.8.0/24'], 'subnet-not-private'],
    [['discover', '--address', 'two words'], 'address-invalid'],
  ])('%j is refused in one line', async (args, code) => {
    expect(await cli(...args)).toMatchObject({ exitCode: 1, answer: { error: { code } } });
  });
});

async function fault(index: number, name: string, value: unknown): Promise<void> {
  const body = JSON.stringify({ host: index, fault: name, value });
  await fetch(`${site.control ?? ''}/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
}
