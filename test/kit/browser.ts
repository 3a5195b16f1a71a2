import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { tool } from '#build/paths.ts';
import { canInstall, installPackages, run } from './debian.ts';

const programs = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];

const places: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap(
    (name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`],
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((file) =>
    programs.flatMap((dir) => (dir === undefined ? [] : [path.join(dir, file)])),
  ),
};

/** Chromium takes the last list of what is off, so ours begins with all of Playwright's 1.65 (`chromiumSwitches.ts`). */
const offByPlaywright = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding', 'AimEnabled'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch', 'msForceBrowserSignIn'],
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** Pages of four hundred scripts that every window loads for an address bar that nobody sees: a tenth of a test's work. */
const addressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/** How tests start Chromium. */
export const browserArgs: string[] = [
  `--disable-features=${[...offByPlaywright, ...addressBar].join(',')}`,
  // Its own sandbox refuses to run as root, as in a container.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** A browser that is on this machine now: an installed one, else the one Playwright once fetched. */
export function findBrowser(): string | undefined {
  return [...(places[process.platform] ?? []), chromium.executablePath()].find((file) => existsSync(file));
}

/** Finds a browser or gets one; throws with what to do when neither works. */
export async function provideBrowser(): Promise<string> {
  const found = findBrowser();
  if (found !== undefined) return found;
  // Debian's package brings the system libraries that a bare container lacks; Playwright's download does not.
  if (canInstall()) await installPackages('chromium');
  else
    await run(process.execPath, [
      tool('playwright/cli.js'),
      'install',
      'chromium-headless-shell',
      'chromium',
    ]);
  const provided = findBrowser();
  if (provided !== undefined) return provided;
  throw new Error(
    'No browser found and none could be installed: install Chromium, Chrome or Edge, then run again.',
  );
}
