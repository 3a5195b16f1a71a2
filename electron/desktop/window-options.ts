import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';

/** The one place that says what a page may be. Stated, not left to defaults, so that a change shows. */
export const windowOptions = (
  bounds: Partial<Rectangle>,
  preload: string,
  devTools: boolean,
): BrowserWindowConstructorOptions => ({
  ...bounds,
  minWidth: 640,
  minHeight: 480,
  title: 'Fieldlink',
  show: false,
  webPreferences: {
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Its dictionaries come from the internet.
    spellcheck: false,
  },
});
