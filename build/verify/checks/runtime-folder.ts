import type { System } from '../../installers/systems.ts';
import type { App } from '../app.ts';
import { judged, lookAtEach, notChecked } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Release } from '../release.ts';

const papers = String.raw`THIRD-PARTY-NOTICES\.txt|fieldlink-[\w.-]+-sbom\.cdx\.json`;

/** What may lie where Electron looks for an app. vendor: electron-builder puts the profile there for the deb. */
const beside: Readonly<Record<System, RegExp>> = {
  linux: new RegExp(`^(?:app\\.asar|apparmor-profile|${papers})$`),
  win: new RegExp(`^(?:app\\.asar|${papers})$`),
  mac: new RegExp(
    String.raw`^(?:app\.asar|[\w-]+\.icns|[\w-]+\.lproj/.*|LICENSE\.electron\.txt|LICENSES\.chromium\.html|${papers})$`,
  ),
};

/** vendor: Electron's and Chromium's licences have to stay with them; electron-builder renames the first. */
const licences = ['LICENSE.electron.txt', 'LICENSES.chromium.html'];

const problemsOf = ({ system, beside: found, around, isPlaceholder }: App): string[] => [
  ...found
    .filter((name) => !beside[system].test(name))
    .map((name) => `${name} lies beside app.asar, where nothing guards it`),
  ...(system === 'mac' && isPlaceholder ? [] : licences)
    .filter((name) => !(system === 'mac' ? found : around).includes(name))
    .map((name) => `${name} of the runtime is missing`),
];

/** Nothing unpacked or stray where Electron would load it from; the runtime's own licences are there. */
export const runtimeFolder = ({ apps }: Release): Promise<Finding[]> =>
  lookAtEach(apps, (app) => [
    ...judged(app.label, problemsOf(app), 'nothing beside it that Electron would load'),
    ...(app.system === 'mac' && app.isPlaceholder
      ? [notChecked(app.label, 'Electron’s licences: a placeholder for macOS comes without them')]
      : []),
  ]);
