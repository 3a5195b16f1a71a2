import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const windows = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];

const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'].flatMap(
    (name) => ['/usr/bin', '/usr/local/bin', '/snap/bin'].map((dir) => `${dir}/${name}`),
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((file) =>
    windows.flatMap((dir) => (dir === undefined ? [] : [`${dir}/${file}`])),
  ),
};

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

export interface AppWindow {
  /** `refused`: the browser would not start. `closed`: the technician closed the window. */
  readonly gone: Promise<'refused' | 'closed'>;
  close(): Promise<void>;
}

/** What asks at the maker of the browser, or for screens on the LAN (names as Chromium and Edge have them). */
const off = [
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch', 'MediaRouter'],
  ...['msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion'],
];
/** What is asked in spite of all that; a page of a console needs none of them. */
const askedAnyhow = ['clients2.google.com', 'update.googleapis.com', 'optimizationguide-pa.googleapis.com'];

/** Of a browser that shows `file` in a window of its own, and is left nothing else to send or to fetch. */
export const windowOptions = (file: string, profile: string): readonly string[] => [
  `--app=${pathToFileURL(file).href}`,
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${off.join(',')}`,
  // Who is signed in to the browser itself: nobody, and nobody is asked. Pages are not meant by it.
  '--gaia-url=http://127.0.0.1:9',
  `--host-resolver-rules=${askedAnyhow.map((name) => `MAP ${name} ~NOTFOUND`).join(', ')}`,
];

/** A browser that ends sooner has handed the address to one that runs already: the window lives on. */
const handOverMs = 3_000;

/**
 * Opens an app window of an installed browser in a profile of its own; null where there is no display or no browser. Every
 * user of the laptop can read command lines, so the one-time token goes through a file that only this user can read.
 */
export async function openWindow(url: string, dataDir: string): Promise<AppWindow | null> {
  const browser = hasDisplay() ? places[process.platform]?.find((file) => existsSync(file)) : undefined;
  if (browser === undefined) return null;
  const launcher = join(dataDir, 'open.html');
  const page = `<!doctype html><meta charset="utf-8"><title>Fieldlink</title><meta http-equiv="refresh" content="0;url=${url}">`;
  await writeFile(launcher, page, { mode: 0o600 });
  const child = spawn(browser, windowOptions(launcher, join(dataDir, 'window')), {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
  });
  const from = Date.now();
  const gone = new Promise<'refused' | 'closed'>((resolve) => {
    child.once('error', () => {
      resolve('refused');
    });
    child.once('exit', (code) => {
      if (code !== 0 && Date.now() - from < handOverMs) resolve('refused');
      else if (Date.now() - from >= handOverMs) resolve('closed');
    });
  });
  return {
    gone,
    close: async () => {
      // The whole group: a browser is many processes.
      if (child.pid !== undefined && child.exitCode === null) kill(child.pid);
      await rm(launcher, { force: true });
    },
  };
}

function kill(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
  } catch {
    // Gone already: the technician closed the window.
  }
}
