import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app } from './app.ts';
import { emitPreventable } from './events.ts';
import { order } from './order.ts';
import { note } from './record.ts';

export class WebContents extends EventEmitter {
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  #url = '';
  #destroyed = false;
  #loads: (() => void)[] = [];

  constructor(
    readonly id: number,
    readonly preload: string,
  ) {
    super();
  }

  loadURL = (url: string): Promise<void> => {
    note('contents.loadURL', url);
    order({ order: 'load', window: this.id, url, preload: this.preload });
    return new Promise((resolve) => this.#loads.push(resolve));
  };
  arrived(url: string): void {
    this.#url = url;
    for (const resolve of this.#loads.splice(0)) resolve();
  }
  getURL = (): string => this.#url;
  reload = (): void => {
    note('contents.reload');
    order({ order: 'reload', window: this.id });
  };
  send = (channel: string, ...args: unknown[]): void => {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    order({ order: 'send', window: this.id, channel, args });
  };
  setWindowOpenHandler = (handler: WebContents['openHandler']): void => {
    this.openHandler = handler;
  };
  isDestroyed = (): boolean => this.#destroyed;
  destroy(): void {
    this.#destroyed = true;
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents: WebContents;
  #bounds: Rectangle;
  #state = { maximized: false, minimized: false, focused: false };

  constructor({ x = 0, y = 0, width = 800, height = 600, ...rest }: BrowserWindowConstructorOptions) {
    super();
    note('BrowserWindow', { x, y, width, height, ...rest });
    this.#bounds = { x, y, width, height };
    const id = BrowserWindow.all.push(this);
    this.webContents = new WebContents(id, rest.webPreferences?.preload ?? '');
    app.emit('web-contents-created', {}, this.webContents);
    this.on('focus', () => (this.#state.focused = true)).on('blur', () => (this.#state.focused = false));
    this.on('minimize', () => (this.#state.minimized = true));
    this.on('moved-to', (_: unknown, bounds: Rectangle) => {
      this.#bounds = bounds;
      this.emit('move');
    });
  }

  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url);
  getNormalBounds = (): Rectangle => this.#bounds;
  isDestroyed = (): boolean => this.webContents.isDestroyed();
  setProgressBar = (share: number, options: { mode: string }): void =>
    note('window.setProgressBar', share, options);
  isMaximized = (): boolean => this.#state.maximized;
  isMinimized = (): boolean => this.#state.minimized;
  isFocused = (): boolean => this.#state.focused;
  maximize = (): void => void (this.#state.maximized = true);
  restore = (): void => {
    note('window.restore');
    this.#state.minimized = false;
  };
  show = (): void => {
    note('window.show');
    this.emit('focus');
  };
  focus = (): void => {
    note('window.focus');
    this.emit('focus');
  };
  close = (): void => {
    if (emitPreventable(this, 'close')) return;
    this.webContents.destroy();
    order({ order: 'close', window: this.webContents.id });
    this.emit('closed');
    app.emit('window-all-closed');
  };
}
