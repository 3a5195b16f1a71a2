import path from 'node:path';
import type { Configuration, FileAssociation } from 'electron-builder';
import type { FileKind } from '#shared/model/file-kinds.ts';
import { fileKinds } from '#shared/model/file-kinds.ts';
import { dateFiles, dateGzip } from './installers/date-files.ts';
import { writeVersionText } from './installers/exe.ts';
import { fuses } from './installers/fuses.ts';
import { icons } from './installers/icons.ts';
import { trimInfo, usageTexts } from './installers/mac/info.ts';
import { root } from './paths.ts';
import type { Stamp } from './stamp.ts';

export interface Packing {
  readonly stamp: Stamp;
  /** What the files in archives say they are from. */
  readonly date: Date;
  /** The pinned version of Electron. */
  readonly electron: string;
  readonly description: string;
  /** Where Fieldlink is at home: a package for Linux has to name a place. */
  readonly homepage: string;
  /** The folder that `stageApp` filled, that of `makeIcons`, and where packages go: all absolute. */
  readonly stage: string;
  readonly icons: string;
  readonly out: string;
  /**
   * Electron as it is downloaded, checked against what its npm package says; or a folder to take instead, and then only
   * packages that need no tool which electron-builder would have to fetch.
   */
  readonly runtime:
    | { readonly checksums: Readonly<Record<string, string>> }
    | { readonly folder: (platformName: string) => Promise<string> };
  /** Which systems there is a certificate for. */
  readonly signed: { readonly win: boolean; readonly mac: boolean };
  /** Whether this is a Mac: only there an app that was changed can be given a signature of nobody's, which arm64 wants. */
  readonly onMac: boolean;
}

const papers = ['THIRD-PARTY-NOTICES.txt', '*-sbom.cdx.json'];

const associations = (name: (kind: FileKind, called: string) => string): FileAssociation[] =>
  fileKinds.map(({ kind, ending, name: called, mime }) => ({
    ext: ending,
    name: name(kind, called),
    description: called,
    mimeType: mime,
    icon: icons.file,
    rank: 'Owner',
  }));

/** How Fieldlink is packed, for all systems. */
export function configuration(packing: Packing): Configuration {
  const { stamp, date, electron, description, homepage, stage, out, runtime, signed, onMac } = packing;
  const dry = 'folder' in runtime;
  const unpacked: string[] = [];
  return {
    appId: 'io.github.fieldlink',
    productName: 'Fieldlink',
    copyright: 'Copyright © Fieldlink',
    // vendor: else a number that the environment happens to hold is added to it.
    buildVersion: stamp.version,
    // vendor: without an author the Windows executable keeps Electron's; Electron reads desktopName when it starts.
    extraMetadata: { author: { name: 'Fieldlink' }, description, homepage, desktopName: 'fieldlink.desktop' },
    extends: null,
    directories: { app: stage, output: out, buildResources: packing.icons },
    // What the stage holds, again, by pattern. The bundles carry their packages: there are no modules to collect.
    files: ['package.json', 'build.json', 'electron/**/*', 'renderer/**/*'],
    beforeBuild: () => Promise.resolve(false),
    // For people, so not in the archive.
    extraResources: [{ from: stage, filter: papers }],
    asar: { smartUnpack: false },
    electronFuses: { ...fuses, resetAdHocDarwinSignature: onMac && !signed.mac },
    electronVersion: electron,
    // Chromium's own few words, in the language of all others.
    electronLanguages: ['en'],
    ...(dry
      ? { electronDist: ({ platformName }) => runtime.folder(platformName) }
      : { electronDownload: { checksums: runtime.checksums } }),
    // No updater, and nothing that one could read: what is on a laptop changes when somebody changes it.
    publish: null,
    afterPack: async ({ electronPlatformName, appOutDir }) => {
      unpacked.push(appOutDir);
      if (electronPlatformName === 'darwin')
        await trimInfo(path.join(appOutDir, 'Fieldlink.app/Contents/Info.plist'));
      if (electronPlatformName === 'win32')
        await writeVersionText(path.join(appOutDir, 'Fieldlink.exe'), 'Comments', `Build ${stamp.build}`);
    },
    artifactBuildStarted: async () => {
      await Promise.all(unpacked.map((dir) => dateFiles(dir, date)));
    },
    artifactBuildCompleted: async ({ file }) => {
      if (file.endsWith('.tar.gz')) await dateGzip(file, date);
    },

    win: {
      target: (dry ? ['zip'] : ['nsis', 'zip']).map((target) => ({ target, arch: 'x64' })),
      icon: icons.win,
      // A certificate that does not work fails the build: nothing that was meant to be signed goes out without.
      forceCodeSigning: signed.win,
      artifactName: 'fieldlink-${version}-win-${arch}-portable.${ext}',
      // vendor: a class of files is named without spaces.
      fileAssociations: associations((kind) => `Fieldlink.${kind}`),
    },
    nsis: {
      artifactName: 'fieldlink-${version}-win-${arch}-setup.${ext}',
      // Asks whether for this user or for all; /currentuser and /allusers say it, /S asks nothing.
      oneClick: false,
      perMachine: false,
      // Pins, journal and queue are records of work: they outlive the program.
      deleteAppDataOnUninstall: false,
      // Both only serve an updater.
      differentialPackage: false,
      packElevateHelper: false,
      include: path.join(root, 'build/installers/win/installer.nsh'),
      installerLanguages: ['en_US'],
    },

    mac: {
      target: (dry ? ['zip'] : ['dmg', 'zip']).map((target) => ({ target, arch: ['x64', 'arm64'] })),
      icon: icons.mac,
      artifactName: 'fieldlink-${version}-mac-${arch}.${ext}',
      category: 'public.app-category.utilities',
      hardenedRuntime: true,
      entitlements: path.join(root, 'build/installers/mac/entitlements.plist'),
      entitlementsInherit: path.join(root, 'build/installers/mac/entitlements-helper.plist'),
      extendInfo: { ...usageTexts, FieldlinkBuild: stamp.build },
      fileAssociations: associations((_, called) => called),
      forceCodeSigning: signed.mac,
      ...(signed.mac ? {} : { identity: null }),
    },
    dmg: { writeUpdateInfo: false },

    linux: {
      target: (dry ? ['tar.gz'] : ['AppImage', 'deb', 'rpm', 'tar.gz']).map((target) => ({
        target,
        arch: 'x64',
      })),
      icon: icons.linux,
      // vendor: ${arch} would be amd64 in a deb, x86_64 in an rpm.
      artifactName: 'fieldlink-${version}-linux-x64.${ext}',
      executableName: 'fieldlink',
      syncDesktopName: true,
      category: 'Utility;Network',
      synopsis: 'Set up Palette edge hosts on site',
      maintainer: 'Fieldlink <fieldlink@fieldlink.invalid>',
      fileAssociations: associations((_, called) => called),
    },
    // The deb brings electron-builder's AppArmor profile: Ubuntu 24.04 and newer let only programs that have one use the
    // user namespaces of Chromium's sandbox. An AppImage cannot bring one (electron/desktop/sandbox.ts).
    // Links by build ID would clash with those of any other app on the same Electron.
    rpm: { fpm: ['--rpm-rpmbuild-define', '_build_id_links none'] },
    // A runtime that needs no libfuse2 on the laptop.
    toolsets: { appimage: '1.0.3' },
  };
}
