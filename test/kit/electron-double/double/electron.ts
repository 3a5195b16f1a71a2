import { answerTest } from './answer-test.ts';

/** The module `electron`, as far as the desktop shell uses it: another name imported from it fails at the first start. */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export {
  clipboard,
  dialog,
  Menu,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  screen,
  shell,
} from './desk.ts';
export { ipcMain } from './ipc-main.ts';
export { protocol } from './protocol.ts';
export { safeStorage } from './safe-storage.ts';
export { session } from './session.ts';

answerTest();
