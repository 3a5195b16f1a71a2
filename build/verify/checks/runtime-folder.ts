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

/** What Electron brings around the app. vendor: its archives for each system; data without code may be any. */
const data = String.raw`[\w-]+\.(?:pak|bin|dat)|locales/[\w-]+\.pak|vk_swiftshader_icd\.json|LICENSE\.electron\.txt|LICENSES\.chromium\.html`;
const runtime: Readonly<Record<System, RegExp>> = {
  linux: new RegExp(
    `^(?:${data}|fieldlink|chrome-sandbox|chrome_crashpad_handler|lib(?:EGL|GLESv2|ffmpeg|vk_swiftshader)\\.so|libvulkan\\.so\\.1)$`,
  ),
  // Windows looks beside the executable for whatever it loads by name alone.
  win: new RegExp(
    `^(?:${data}|Fieldlink\\.exe|(?:d3dcompiler_47|dxcompiler|dxil|ffmpeg|libEGL|libGLESv2|vk_swiftshader|vulkan-1)\\.dll)$`,
  ),
  mac: new RegExp(
    '^Contents/(?:Info\\.plist|PkgInfo|MacOS/Fieldlink|CodeResources|_CodeSignature/CodeResources|' +
      'Frameworks/(?:(?:Electron Framework|Mantle|ReactiveObjC|Squirrel)\\.framework|Fieldlink Helper(?: \\(\\w+\\))?\\.app)/.*)$',
  ),
};
const inResources = /^(?:Contents\/R|r)esources\//;

/** vendor: Electron's and Chromium's licences have to stay with them; electron-builder renames the first. */
const licences = ['LICENSE.electron.txt', 'LICENSES.chromium.html'];

const problemsOf = ({ system, beside: found, around, isPlaceholder }: App): string[] => [
  ...found
    .filter((name) => !beside[system].test(name))
    .map((name) => `${name} lies beside app.asar, where nothing guards it`),
  ...around
    .filter((name) => !inResources.test(name) && !runtime[system].test(name))
    .map((name) => `${name} is no part of Electron`),
  ...(system === 'mac' && isPlaceholder ? [] : licences)
    .filter((name) => !(system === 'mac' ? found : around).includes(name))
    .map((name) => `${name} of the runtime is missing`),
];

/** Nothing unpacked or stray where Electron would load it from; the runtime's own licences are there. */
export const runtimeFolder = ({ apps }: Release): Promise<Finding[]> =>
  lookAtEach(apps, (app) => [
    ...judged(
      app.label,
      problemsOf(app),
      'nothing beside it that Electron would load, nothing around it that is not Electron',
    ),
    ...(app.system === 'mac' && app.isPlaceholder
      ? [notChecked(app.label, 'Electron’s licences: a placeholder for macOS comes without them')]
      : []),
  ]);
