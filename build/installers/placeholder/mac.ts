import plist from 'plist';
import { fuseWire, program, saying } from './fuse-wire.ts';
import type { Tree } from './tree.ts';

const app = 'Electron.app/Contents';
const framework = `${app}/Frameworks/Electron Framework.framework`;

const helper = (name: string): Tree => {
  const folder = `${app}/Frameworks/${name}.app/Contents`;
  return {
    [`${folder}/Info.plist`]: plist.build({ CFBundleExecutable: name, CFBundleName: name }),
    [`${folder}/MacOS/${name}`]: { bytes: program(), executable: true },
  };
};

/** vendor: what Electron asks leave for in its own Info.plist; Fieldlink wants none of it, and the checks see it gone. */
const info = plist.build({
  CFBundleExecutable: 'Electron',
  CFBundleIconFile: 'electron.icns',
  CFBundleIdentifier: 'com.github.Electron',
  CFBundleName: 'Electron',
  CFBundlePackageType: 'APPL',
  NSAppTransportSecurity: { NSAllowsArbitraryLoads: true },
  NSAudioCaptureUsageDescription: 'This app needs access to audio capture',
  NSBluetoothAlwaysUsageDescription: 'This app needs access to Bluetooth',
  NSBluetoothPeripheralUsageDescription: 'This app needs access to Bluetooth',
  NSCameraUsageDescription: 'This app needs access to the camera',
  NSMicrophoneUsageDescription: 'This app needs access to the microphone',
});

/** vendor: the bundle as electron-builder renames and edits it: program, helpers, framework with its languages. */
export const mac: Tree = {
  [`${app}/Info.plist`]: info,
  [`${app}/PkgInfo`]: 'APPL????',
  [`${app}/MacOS/Electron`]: { bytes: program(), executable: true },
  [`${app}/Resources/electron.icns`]: saying,
  [`${app}/Resources/en.lproj/`]: null,
  [`${app}/Resources/de.lproj/`]: null,
  ...helper('Electron Helper'),
  ...helper('Electron Helper (GPU)'),
  ...helper('Electron Helper (Plugin)'),
  ...helper('Electron Helper (Renderer)'),
  [`${framework}/Versions/A/Electron Framework`]: { bytes: program(fuseWire), executable: true },
  [`${framework}/Versions/A/Resources/en.lproj/locale.pak`]: saying,
  [`${framework}/Versions/A/Resources/de.lproj/locale.pak`]: saying,
  [`${framework}/Versions/Current`]: { link: 'A' },
  [`${framework}/Electron Framework`]: { link: 'Versions/Current/Electron Framework' },
  [`${framework}/Resources`]: { link: 'Versions/Current/Resources' },
  LICENSE: saying,
  'LICENSES.chromium.html': saying,
};
