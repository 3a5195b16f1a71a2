import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import plist from 'plist';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configuration } from '#build/electron-builder.ts';
import type { Packing } from '#build/electron-builder.ts';
import { trimInfo, usageTexts } from '#build/installers/mac/info.ts';
import { root } from '#build/paths.ts';
import { mac } from '#build/installers/placeholder/mac.ts';
import { lacksForSigning, whyUnsigned } from '#build/installers/signing.ts';

const released: Packing = {
  stamp: { version: '1.2.3', build: '0123456789ab' },
  date: new Date(0),
  electron: '45.0.0',
  description: 'A description',
  homepage: 'https://fieldlink.invalid',
  stage: '/stage',
  icons: '/icons',
  out: '/out',
  runtime: { checksums: { 'electron-v45.0.0-linux-x64.zip': 'ab' } },
  signed: { win: false, mac: false },
  onMac: true,
};

const config = configuration(released);

test('only what the stage holds goes into the archive, and no modules', () => {
  expect(config.files).toEqual(['package.json', 'build.json', 'electron/**/*', 'renderer/**/*']);
  expect(config.asar).toEqual({ smartUnpack: false });
  expect(config.asarUnpack).toBeUndefined();
  expect(config.disableAsarIntegrity).toBeUndefined();
});

test('every fuse of Electron is stated', () => {
  const stated = Object.keys(config.electronFuses ?? {}).map((name) => name.toLowerCase());
  const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  expect(stated).toEqual(expect.arrayContaining(known.map((name) => name.toLowerCase())));
  expect(known).toHaveLength(8);
});

test('nothing is published, and nothing is there to look for updates', async () => {
  expect(config.publish).toBeNull();
  expect(config.nsis).toMatchObject({ differentialPackage: false, packElevateHelper: false });
  expect(config.dmg).toMatchObject({ writeUpdateInfo: false });
  expect(await readFile(path.join(root, 'package-lock.json'), 'utf8')).not.toContain('electron-updater');
});

test('records of work outlive the program on Windows, and who installs it says for whom', () => {
  expect(config.nsis).toMatchObject({ oneClick: false, perMachine: false, deleteAppDataOnUninstall: false });
});

test('Electron is taken only with the checksums that its npm package brings', () => {
  expect(config.electronDownload).toEqual({ checksums: { 'electron-v45.0.0-linux-x64.zip': 'ab' } });
  expect(config.electronDist).toBeUndefined();
});

describe('macOS', () => {
  const dir = { at: '' };
  beforeAll(async () => {
    dir.at = await mkdtemp(path.join(tmpdir(), 'fieldlink-info-'));
  });
  afterAll(() => rm(dir.at, { recursive: true }));

  const allowed = async (file: string): Promise<unknown> =>
    plist.parse(await readFile(path.join(root, 'build/installers/mac', file), 'utf8'));

  test('may compile JavaScript and use the camera; its helpers may only compile', async () => {
    expect(config.mac?.hardenedRuntime).toBe(true);
    expect(await allowed('entitlements.plist')).toEqual({
      'com.apple.security.cs.allow-jit': true,
      'com.apple.security.device.camera': true,
    });
    expect(await allowed('entitlements-helper.plist')).toEqual({ 'com.apple.security.cs.allow-jit': true });
  });

  test('asks for the camera and the local network; what Electron asks for besides is taken out', async () => {
    const file = path.join(dir.at, 'Info.plist');
    const shipped = mac['Electron.app/Contents/Info.plist'];
    const electrons = plist.parse(typeof shipped === 'string' ? shipped : '') as plist.PlistObject;
    expect(electrons).toHaveProperty('NSMicrophoneUsageDescription');
    await writeFile(file, plist.build({ ...electrons, ...(config.mac?.extendInfo as plist.PlistObject) }));
    await trimInfo(file);
    const info = plist.parse(await readFile(file, 'utf8')) as plist.PlistObject;
    const texts = Object.entries(info).filter(([key]) => key.includes('UsageDescription'));
    expect(Object.fromEntries(texts)).toEqual(usageTexts);
    expect(info).not.toHaveProperty('NSAppTransportSecurity');
    expect(info).toMatchObject({ CFBundlePackageType: 'APPL', FieldlinkBuild: '0123456789ab' });
  });
});

describe('signing', () => {
  const key = { WIN_CSC_LINK: 'a', CSC_LINK: 'b', APPLE_ID: 'c' };

  test('an absent certificate is said, an empty one too', () => {
    expect(whyUnsigned('win', { WIN_CSC_LINK: '' })).toContain('WIN_CSC_LINK');
    expect(whyUnsigned('mac', {})).toContain('CSC_LINK');
    expect([whyUnsigned('win', key), whyUnsigned('mac', key)]).toEqual([null, null]);
    expect(whyUnsigned('linux', key)).toContain('SHA256SUMS');
  });

  test('a release that has to be signed lacks what is absent', () => {
    const must = { FIELDLINK_SIGN: 'required' };
    expect(lacksForSigning('win', {})).toBeNull();
    expect(lacksForSigning('win', must)).toContain('WIN_CSC_LINK');
    expect(lacksForSigning('mac', { ...must, CSC_LINK: 'b' })).toContain('APPLE_API_KEY');
    expect(lacksForSigning('mac', { ...must, ...key })).toBeNull();
    expect(lacksForSigning('linux', must)).toBeNull();
  });

  test('what there is a certificate for has to be signed; else no identity is looked for', () => {
    const signed = configuration({ ...released, signed: { win: true, mac: true } });
    expect([signed.win?.forceCodeSigning, signed.mac?.forceCodeSigning]).toEqual([true, true]);
    expect(signed.mac).not.toHaveProperty('identity');
    expect([config.win?.forceCodeSigning, config.mac?.forceCodeSigning]).toEqual([false, false]);
    expect(config.mac?.identity).toBeNull();
  });

  test('an unsigned app is made to start on a Mac, where that can be done', () => {
    const resets = (packing: Partial<Packing>): boolean | undefined =>
      configuration({ ...released, ...packing }).electronFuses?.resetAdHocDarwinSignature;
    expect(resets({})).toBe(true);
    expect(resets({ onMac: false })).toBe(false);
    expect(resets({ signed: { win: false, mac: true } })).toBe(false);
  });
});
