import { createWriteStream } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unpackAll } from '#build/verify/archive.ts';
import { debProblems } from '#build/verify/checks/deb.ts';
import { modes } from '#build/verify/checks/modes.ts';
import { sizes } from '#build/verify/checks/sizes.ts';
import type { Release } from '#build/verify/release.ts';
import { treeIn } from '#build/verify/tree.ts';
import { isFine, summary, verifyRelease } from '#build/verify/verify.ts';
import type { Row } from '#build/verify/verify.ts';
import { readWebArchive } from '#build/verify/web-archive.ts';
import { writeTarGz, writeZip } from '#build/web-shell/archive.ts';
import { boot, chunk, sbom } from '#test/kit/release/tiny-app.ts';
import { makeRelease, wholeParts } from '#test/kit/release/tiny-release.ts';

let temp = '';
let dir = '';
beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'fieldlink-release-'));
  dir = join(temp, 'release');
  await mkdir(dir);
});
afterEach(() => rm(temp, { recursive: true, force: true }));

const put = async (name: string, text = 'x'): Promise<void> => {
  await mkdir(dirname(join(dir, name)), { recursive: true });
  await writeFile(join(dir, name), text);
};

const failures = (rows: readonly Row[]): string[] =>
  rows.filter(({ state }) => state === 'FAIL').map(({ check, file, what }) => `${check}: ${file}: ${what}`);

/** Each is told by a row of its own check. */
const expectAll = (found: readonly string[], wanted: readonly RegExp[]): void => {
  for (const row of wanted) expect(found.join('\n')).toMatch(new RegExp(row, 'm'));
};

const macArchive = 'mac/Fieldlink.app/Contents/Resources/app.asar';
const pem = `-----BEGIN PRIVATE KEY-----\n${'A'.repeat(64)}\n`;

it('finds nothing wrong with a release that is whole, and says what it could not look at', async () => {
  await makeRelease(dir, temp, wholeParts());
  const rows = await verifyRelease(dir, true);
  expect(failures(rows)).toEqual([]);
  expect(isFine(rows)).toBe(true);
  expect(new Set(rows.map(({ check }) => check)).size).toBe(14);
  expect(summary(rows)).toMatch(
    /^not checked +artifacts +\.: whether it starts: the runtime is a placeholder$/m,
  );
  expect(summary(rows)).toMatch(/^not checked +deb +/m);
});

it('fails on whatever was put in', async () => {
  const { app, beside, web, top, ...parts } = wholeParts();
  app[`${chunk}.map`] = '{}';
  app['notes.md'] = '';
  app['electron/chunks/lonely-ABCD2345.js'] = '';
  app['electron/core/vault.test.js'] = '';
  app[chunk] = `${pem} require("electron-updater") // /home/runner/work/x.ts\n//# sourceMappingURL=x.map`;
  beside['app-update.yml'] = 'provider: generic';
  beside['fieldlink-0.1.0-sbom.cdx.json'] = sbom(true).replaceAll('under-MIT', 'under-WTFPL');
  web['app/launch.js'] = { text: JSON.stringify(pem), mode: 0o666 };
  web['fieldlink'] = { text: 'x', mode: 0o644 };
  web['Fieldlink.command'] = { text: 'x', mode: 0o4755 };
  web['READ ME FIRST.txt'] = { text: 'MC4CAQAwBQYDK2VwBCIEIHP', mode: 0o644 };
  top['latest-linux.yml'] = 'x';
  top['fieldlink-0.2.0-sbom.cdx.json'] = sbom(true);
  parts.fuses['runAsNode'] = true;
  parts.info['FieldlinkBuild'] = 'ba9876543210';
  parts.info['NSMicrophoneUsageDescription'] = 'To listen.';
  parts.exe['FileVersion'] = '0.2.0';
  parts.headerHash = 'f'.repeat(64);
  await makeRelease(dir, temp, { app, beside, web, top, ...parts });
  // The sums do not know of these.
  await appendFile(join(dir, 'fieldlink-0.1.0-sbom.cdx.json'), ' ');
  await put('builder-debug.yml');
  await put('win-unpacked/version.dll');
  await appendFile(join(dir, 'linux-unpacked/resources/app.asar'), 'more');
  await put('linux-unpacked/resources/app.asar.unpacked/x.js');
  const rows = await verifyRelease(dir, true);
  expect(isFine(rows)).toBe(false);
  expectAll(failures(rows), [
    /^names: win-.*chunk-ABCD2345\.js\.map is a source map$/,
    /^names: linux-.*vault\.test\.js is a test$/,
    /^names: mac: .*app-update\.yml is a file for an updater$/,
    /^names: \.: latest-linux\.yml is a file for an updater$/,
    /^contents: mac\/.*notes\.md is not on the list/,
    /^contents: linux-.*lonely-ABCD2345\.js is loaded by no other$/,
    /^texts: win-.*chunk-ABCD2345\.js holds a block of PEM/,
    /^texts: fieldlink-0\.1\.0-web\.zip: app\/launch\.js holds a block of PEM/,
    /^texts: fieldlink-0\.1\.0-web\.tar\.gz: READ ME FIRST\.txt holds a private key/,
    /^texts: linux-.*holds an updater/,
    /^texts: mac\/.*holds a link to a source map/,
    /^texts: .*a path of the machine that built it: "\/home\/runner\/work/,
    /^fuses: mac\/.*runAsNode is on, wanted off$/,
    /^integrity: win-.*its executable expects ffff/,
    /^integrity: linux-.*4 bytes of it belong to no file$/,
    /^runtime folder: win-.*version\.dll is no part of Electron$/,
    /^runtime folder: linux-.*app\.asar\.unpacked\/x\.js lies beside/,
    /^checksums: .*fieldlink-0\.1\.0-sbom\.cdx\.json is not what its sum says$/,
    /^checksums: .*builder-debug\.yml is not in it$/,
    /^artifacts: \.: builder-debug\.yml is no artifact$/,
    /^stamps: mac\/.*FieldlinkBuild tells ba9876543210, not 0123456789ab$/,
    /^stamps: win-.*FileVersion of the \.exe tells 0\.2\.0, not 0\.1\.0$/,
    /^stamps: names: .* tells 0\.2\.0, not 0\.1\.0$/,
    /^stamps: linux-.*the code tells another build, not 0123456789ab$/,
    /^papers: linux-.*under-WTFPL@1\.0\.0 is in the SBOM and has no notice$/,
    /^papers: linux-.*under-MIT@1\.0\.0 has a notice and is not in the SBOM$/,
    /^mac: mac\/.*NSMicrophoneUsageDescription is a usage text that nobody asked for$/,
    /^modes: fieldlink-0\.1\.0-web\.tar\.gz: .*\/fieldlink is 0644, wanted 0755$/,
    /^modes: fieldlink-0\.1\.0-web\.zip: .*launch\.js is 0666, wanted 0644$/,
    /^modes: fieldlink-0\.1\.0-web\.zip: .*\.command is 4755, wanted 0755$/,
  ]);
});

it('fails on whatever is missing or was changed, and on a placeholder that is given away', async () => {
  const parts = wholeParts();
  Reflect.deleteProperty(parts.app, chunk);
  Reflect.deleteProperty(parts.web, 'READ ME FIRST.txt');
  Reflect.deleteProperty(parts.info, 'NSCameraUsageDescription');
  Reflect.deleteProperty(parts.top, 'fieldlink-0.1.0-sbom.cdx.json');
  await makeRelease(dir, temp, parts);
  await rm(join(dir, 'win-unpacked/LICENSES.chromium.html'));
  // The archive ends with its last file.
  const archive = join(dir, macArchive);
  const bytes = await readFile(archive);
  await writeFile(archive, bytes.fill('?', bytes.length - 1));
  expectAll(failures(await verifyRelease(dir, false)), [
    new RegExp(`^contents: linux-.*${boot} loads ${chunk}, which is not there$`),
    /^contents: fieldlink-0\.1\.0-web\.tar\.gz: READ ME FIRST\.txt is missing$/,
    /^runtime folder: win-.*LICENSES\.chromium\.html of the runtime is missing$/,
    /^integrity: mac\/.*is not what its hash says$/,
    /^papers: SBOM: there are 0 of them$/,
    /^mac: mac\/.*NSCameraUsageDescription is missing, a usage text$/,
    /^artifacts: \.: linux-.*is packed with a placeholder, and cannot start$/,
  ]);
});

it('fails on what it cannot read, and reads the rest', async () => {
  await makeRelease(dir, temp, wholeParts());
  await put('linux-unpacked/resources/app.asar', '');
  await put('fieldlink-0.1.0-web.zip', 'x');
  await put('fieldlink-0.1.0-linux-x64.tar.gz', 'x');
  const rows = await verifyRelease(dir, true);
  expectAll(failures(rows), [
    /^artifacts: \.: linux-unpacked could not be opened: /,
    /^artifacts: \.: fieldlink-0\.1\.0-web\.zip could not be opened: /,
    /^artifacts: \.: fieldlink-0\.1\.0-linux-x64\.tar\.gz could not be opened: /,
  ]);
  expect(rows).toContainEqual(expect.objectContaining({ state: 'ok', check: 'fuses', file: macArchive }));
});

const nothing = { artifacts: [], folders: [], trees: [], apps: [], webs: [], closed: [], broken: [] };
const only = (webs: Release['webs']): Release => ({ ...nothing, dir, webs });

it('fails on an archive with a name that leads out of it', async () => {
  const name = 'fieldlink-0.1.0-web';
  const files = [{ name: `${name}/UP/x`, body: Buffer.from('x'), mode: 0o644 }];
  const [tar, zip] = [join(dir, `${name}.tar.gz`), join(dir, `${name}.zip`)];
  const out = files.map((each) => ({ ...each, name: each.name.replace('UP', '..') }));
  await writeTarGz({ name, files: out }, new Date(0), tar);
  // Who writes a zip refuses such a name; who reads one cannot rely on it.
  await writeZip({ name, files }, new Date(0), zip);
  await writeFile(zip, (await readFile(zip)).toString('latin1').replaceAll('/UP/x', '/../x'), 'latin1');
  for (const file of [tar, zip])
    expect(await modes(only([await readWebArchive(file)]))).toContainEqual({
      state: 'FAIL',
      file: file.slice(dir.length + 1),
      what: `"${name}/../x" leads out of the folder it is unpacked in`,
    });
});

it('writes nothing where a link in an archive leads, nor unpacks what others could change', async () => {
  const out = join(temp, 'out');
  await Promise.all([mkdir(out), put('in/x')]);
  const planted = [
    { name: 'link', type: 'symlink', linkname: out },
    { name: 'twin', type: 'link', linkname: 'x' },
    { name: 'root', mode: 0o4755 },
    { name: 'open', mode: 0o666 },
  ] as const;
  for (const header of planted) {
    const tar = pack();
    tar.entry(header, '');
    tar.entry({ name: `${header.name}/y` }, 'y');
    tar.finalize();
    const file = join(dir, `${header.name}.tar.gz`);
    await pipeline(tar, createGzip(), createWriteStream(file));
    await expect(unpackAll(file, join(dir, 'in'), temp)).rejects.toThrow(header.name);
  }
  expect(await readdir(out)).toEqual([]);
});

it('fails on a file over the size', async () => {
  const web = await tinyWeb();
  expect(await sizes(only([web]))).toMatchObject([{ state: 'ok' }]);
  await truncate(web.file, 15_000_001);
  expect(await sizes(only([web]))).toMatchObject([{ state: 'FAIL', what: '15.00 MB, more than 15.00 MB' }]);
});

const tinyWeb = async (): Promise<Release['webs'][number]> => {
  const file = join(dir, 'fieldlink-0.1.0-web.tar.gz');
  await writeTarGz({ name: 'fieldlink-0.1.0-web', files: [] }, new Date(0), file);
  return readWebArchive(file);
};

it('fails on a deb that no desktop would know', async () => {
  const entry =
    'Name=Fieldlink\nExec=/opt/Fieldlink/fieldlink %U\nMimeType=application/vnd.fieldlink.queue;\n';
  await put('usr/share/applications/fieldlink.desktop', entry);
  await put('opt/Fieldlink/resources/apparmor-profile', 'profile "/opt/Fieldlink/fieldlink" {\n  userns,\n}');
  expect(await debProblems(await treeIn(dir, 'x.deb'))).toEqual([
    'its entry of the menu does not have application/vnd.fieldlink.report+json',
    'it has no list of file types',
  ]);
});
