import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { runCli } from '../kit/cli.ts';
import { whyNo } from '../kit/outside-tools.ts';
import { isOwnerOnly } from '#test/kit/owner-only.ts';

let dir: string;

beforeAll(async () => {});
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'fieldlink-cli-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dir, { recursive: true, force: true });
});

const cli = (...args: string[]) => runCli(['--data-dir', path.join(dir, 'data'), ...args]);

describe('the CLI, of files alone', () => {
  it('tells the page about an error code', async () => {
    const [page, none] = await Promise.all([cli('help', 'no-route'), cli('help', 'no-such-code')]);
    expect(page).toMatchObject({
      exitCode: 0,
      answer: {
        code: 'no-route',
        task: 'find-hosts',
        related: expect.arrayContaining(['network-missing']) as string[],
      },
    });
    expect(none).toMatchObject({
      exitCode: 1,
      answer: { error: { code: 'bad-input' } },
    });
  });

  it('writes user data and a site ISO, with the token from the environment and for its owner only', async () => {
    const out = path.join(dir, 'new', 'stick');
    const iso = path.join(dir, 'site.iso');
    const make = (...args: string[]) =>
      cli(
        'user-data',
        '--endpoint',
        'api.spectrocloud.com',
        '--token-env',
        'SITE_TOKEN',
        '--out',
        out,
        ...args,
      );
    expect(await make()).toMatchObject({
      exitCode: 1,
      answer: { error: { code: 'registration-token-empty' } },
    });
    vi.stubEnv('SITE_TOKEN', '0123e45');
    expect(await make('--name', 'edge 1')).toMatchObject({
      exitCode: 1,
      answer: { error: { code: 'host-id-characters' } },
    });
    expect(await readdir(dir)).toEqual([]);

    const made = await make('--name', 'edge-1', '--tag', 'shop=4', 'till=yes', '--iso', iso);
    const files = [path.join(out, 'user-data'), path.join(out, 'meta-data'), iso];
    expect(made).toEqual({
      exitCode: 0,
      answer: {
        files,
        warnings: [
          { code: 'user-data-project-unset', message: expect.stringMatching(/Name the project/) as string },
        ],
      },
      stderr: '',
    });
    const userData = await readFile(files[0] ?? '', 'utf8');
    expect(userData.split('\n')[0]).toBe('#cloud-config');
    expect(parse(userData)).toEqual({
      stylus: {
        site: {
          ...{ paletteEndpoint: 'api.spectrocloud.com', edgeHostToken: '0123e45' },
          ...{ tags: { shop: '4', till: 'yes' }, name: 'edge-1' },
        },
      },
    });
    expect(await readFile(files[1] ?? '', 'utf8')).toBe('');
    expect((await readFile(iso)).includes(userData)).toBe(true);
    for (const file of files) expect(await isOwnerOnly(file)).toBe(true);
    expect(await make('--iso', path.join(dir, 'absent', 'site.iso'))).toMatchObject({
      exitCode: 1,
      answer: { error: { code: 'file-not-written' } },
    });
    expect(await make('--ca-cert', path.join(dir, 'absent.pem'))).toMatchObject({
      exitCode: 1,
      answer: { error: { code: 'file-not-read' } },
    });
  });

  it('writes QR codes that others read, and reads pictures of any kind', async () => {
    const [bare, link, words, junk] = ['bare.png', 'link.png', 'words.png', 'junk.png'].map((name) =>
      path.join(dir, name),
    ) as [string, string, string, string];
    const id = 'edge-9e8e4a5f00112233445566778899aabb';
    const url = `https://reg.example/?appliance-id=${id}`;
    const qr = (host: string, template: string, out: string) =>
      cli('qr', '--id', host, '--template', template, '--out', out);
    const [ofBare, ofLink, ofWords, ofLong] = await Promise.all([
      cli('qr', '--id', id, '--out', bare),
      qr(id, 'https://reg.example/', link),
      qr('edge-1', 'of {id}', words),
      qr(id, 'x'.repeat(3_000), junk),
    ]);
    expect(ofBare).toMatchObject({ exitCode: 0, answer: { payload: id } });
    expect(ofLink).toMatchObject({ exitCode: 0, answer: { file: link, payload: url, warnings: [] } });
    expect(ofWords).toMatchObject({ exitCode: 0 });
    expect(ofLong).toMatchObject({ exitCode: 1, answer: { error: { code: 'qr-too-long' } } });
    await writeFile(junk, 'junk');
    if (whyNo('zbar-tools') === null) {
      const read = spawnSync('zbarimg', ['-q', '--raw', bare, link], { encoding: 'utf8' });
      expect(read.stdout).toBe(`${id}\n${url}\n`);
    }
    const absent = path.join(dir, 'absent.png');
    const none = { payload: null, hostId: null };
    expect(await cli('qr-read', link, bare, words, junk, absent, dir)).toEqual({
      exitCode: 0,
      answer: {
        results: [
          { file: link, payload: url, hostId: id },
          { file: bare, payload: id, hostId: id },
          { file: words, payload: 'of edge-1', hostId: null },
          ...[junk, absent, dir].map((file) => ({ file, ...none })),
        ],
      },
      stderr: '',
    });
  });

  it('writes a sheet of labels, from the first free one on, and none where the codes would be too small', async () => {
    const out = path.join(dir, 'labels.pdf');
    const ids = [7, 8].map((n) => `edge-${String(n).repeat(32)}`);
    const make = (...args: string[]) => cli('labels', '--id', ...ids, '--out', out, ...args);
    const [outside, tooSmall] = await Promise.all([
      make('--from', '22'),
      make('--stock', 'L7651', '--template', `https://reg.example/${'x'.repeat(200)}`),
    ]);
    expect(outside.answer).toMatchObject({ error: { code: 'bad-input' } });
    expect(tooSmall.answer).toMatchObject({ error: { code: 'label-too-small' } });
    expect(await readdir(dir)).toEqual([]);
    expect(await make('--from', '21', '--template', 'https://reg.example/')).toEqual({
      exitCode: 0,
      answer: { file: out, stock: 'L7160', labels: 2, sheets: 2, framed: 0 },
      stderr: '',
    });
    expect((await readFile(out)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
