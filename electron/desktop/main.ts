import { join, resolve } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
} from 'electron';
import { openApp, say } from '../shell/open-app.ts';
import { readArgs } from '../shell/args.ts';
import { stayAwake } from '../shell/stay-awake.ts';
import { defaultDataDir } from '../vault/data-dir.ts';
import { limitDownloads } from './downloads.ts';
import { guardContents } from './guard.ts';
import { chooseFiles, collectFiles } from './handed-files.ts';
import { answerCalls } from './ipc.ts';
import { endWith } from './lifetime.ts';
import type { MenuActs } from './menu.ts';
import { menuTemplate } from './menu.ts';
import { notifyOfEnds } from './notify.ts';
import { openPageWith } from './open-page.ts';
import { startPage } from './origin.ts';
import { limitPermissions } from './permissions.ts';
import { recover } from './recover.ts';
import { refuseUnsandboxed } from './sandbox.ts';
import { keychainOf } from './safe-vault.ts';
import { ownScheme, servePages } from './scheme.ts';
import { claimInstance } from './single-instance.ts';
import { showProgress } from './taskbar.ts';
import { windowOptions } from './window-options.ts';
import { openWindowState } from './window-state.ts';

/** As in build/electron-builder.ts. */
const appId = 'io.github.fieldlink';

/** What core may do with the system's clipboard. */
const systemClipboard = {
  read: () => clipboard.readText(),
  write: (text: string) => clipboard.writeText(text),
  clear: () => clipboard.clear(),
};

/**
 * The desktop shell: a table of contents. Everything up to `whenReady` runs in one go: Electron takes schemes and the
 * sandbox switch only before it is ready.
 */
export async function main(argv: readonly string[]): Promise<void> {
  refuseUnsandboxed(app.commandLine);
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([ownScheme]);
  app.on('web-contents-created', (_, contents) => guardContents(contents));
  const args = readArgs(argv);
  const dataDir = resolve(args.dataDir ?? defaultDataDir());
  if (!claimInstance(app, dataDir, { files: [...args.files] })) {
    say('Fieldlink is open already; its window comes to the front.');
    app.exit(0);
    return;
  }
  const onFiles = collectFiles(app, args.files);
  // By this Windows knows whose notifications and pinned windows they are: the installer's shortcut has the same.
  app.setAppUserModelId(appId);
  await app.whenReady();

  // The view that reads QR codes says whether it is open; the clipboard goes with the camera.
  let isCameraWanted = false;
  limitPermissions(session.defaultSession, () => isCameraWanted);
  limitDownloads(session.defaultSession);
  servePages(protocol, join(import.meta.dirname, '../../renderer'));
  const keychain = await keychainOf(safeStorage);
  const behind = await openApp(
    {
      dataDir,
      ...(keychain && { keychain }),
      shell: 'desktop',
      capabilities: { clipboardClear: true, opensPages: true },
      clipboard: systemClipboard,
      openPage: openPageWith(shell),
      power: {
        onSuspend: (fn) => powerMonitor.on('suspend', fn),
        onResume: (fn) => powerMonitor.on('resume', fn),
      },
      onCameraWanted: (isWanted) => {
        isCameraWanted = isWanted;
      },
    },
    (line) => dialog.showErrorBox('Fieldlink', line),
  );
  const { log } = behind;
  // No fuse takes this switch away: whoever may start programs as this user may use it.
  if (app.commandLine.hasSwitch('remote-debugging-port')) log.warn({}, 'remote debugging is on');

  const devTools = !app.isPackaged;
  const main = screen.getPrimaryDisplay();
  const displays = [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)];
  const state = await openWindowState(
    dataDir,
    displays.map(({ workArea }) => workArea),
  );
  if (state.trouble) log.warn(state.trouble, 'window state set aside');
  const preload = join(import.meta.dirname, 'preload.cjs');
  const window = new BrowserWindow(windowOptions(state.bounds, preload, devTools));
  const contents = window.webContents;
  if (state.maximized) window.maximize();
  const saveState = state.keep(window);
  const toFront = (): void => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };

  answerCalls(ipcMain, contents, behind);
  // A page that begins anew has no view open.
  contents.on('did-navigate', () => {
    isCameraWanted = false;
  });
  recover(contents, {
    note: (reason, exitCode) => {
      log.warn({ reason, exitCode }, 'page gone');
    },
    giveUp: () => {
      dialog.showErrorBox('Fieldlink', 'The window keeps failing. Please close and open Fieldlink again.');
    },
  });
  const go: MenuActs['go'] = (slug) => {
    // Only the part after # differs: the page hears of it and stays.
    if (contents.getURL() !== `${startPage}#${slug}`) void contents.loadURL(`${startPage}#${slug}`);
  };
  const openFile = (): void => void chooseFiles(dialog, window).then(behind.core.handOver);
  const template = menuTemplate({ go, openFile }, { mac: process.platform === 'darwin', devTools });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  const isLookedAt = (): boolean => window.isFocused();
  notifyOfEnds(behind.core, isLookedAt, (title, body) => {
    const notification = new Notification({ title, body });
    notification.on('click', toFront);
    notification.show();
  });
  // A taskbar may come back empty.
  powerMonitor.on('resume', showProgress(behind.core, window));
  stayAwake(behind.core, powerSaveBlocker);
  endWith(app, async () => {
    await Promise.all([saveState(), behind.close()]);
  });

  await behind.openDemo(args.demoHosts);
  await window.loadURL(startPage);
  window.show();
  onFiles((paths) => {
    behind.core.handOver(paths);
    toFront();
  });
  process.stdout.write(`${JSON.stringify({ fieldlink: 'ready', shell: 'desktop', url: startPage })}\n`);
}
