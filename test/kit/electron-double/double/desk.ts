import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions } from 'electron';
import { order } from './order.ts';
import { note } from './record.ts';

/** What is on a desk around a window: menu, clipboard, notifications, dialogs, displays. */
let items: readonly MenuItemConstructorOptions[] = [];
const pasteboard = { text: '' };
let copied: (() => void)[] = [];

const put = (text: string): Promise<void> => {
  pasteboard.text = text;
  order({ order: 'copy', text });
  return new Promise((resolve) => copied.push(resolve));
};

/** The window has taken over what was put on the clipboard. */
export function takeCopied(): void {
  for (const resolve of copied) resolve();
  copied = [];
}

export const Menu = {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: readonly MenuItemConstructorOptions[]): void => {
    note('Menu.setApplicationMenu', template);
    items = template;
  },
};

export function click(label: string): void {
  const all = items.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const item = all.find((each) => each.label === label) as { click?: () => void } | undefined;
  if (!item?.click) throw new Error(`The menu has no ${label}`);
  item.click();
}

/** Events only: `suspend` and `resume`. */
export const powerMonitor = new EventEmitter();
powerMonitor.on('newListener', (event: string) => note('powerMonitor.on', event));

export const powerSaveBlocker = {
  start: (type: string): number => {
    note('powerSaveBlocker.start', type);
    return 1;
  },
  stop: (id: number): void => {
    note('powerSaveBlocker.stop', id);
  },
};

export const shell = {
  openExternal: (url: string): Promise<void> => {
    note('shell.openExternal', url);
    return Promise.resolve();
  },
};

export const clipboard = {
  readText: () => Promise.resolve(pasteboard.text),
  writeText: (text: string): Promise<void> => {
    note('clipboard.writeText', text);
    return put(text);
  },
  clear: (): void => {
    note('clipboard.clear');
    void put('');
  },
};

/** Somebody copies something in another program. */
export const copyElsewhere = (text: string): void => {
  pasteboard.text = text;
};

export class Notification extends EventEmitter {
  constructor(readonly options: { title: string; body: string }) {
    super();
  }
  show(): void {
    note('Notification', this.options);
  }
}

let chosen: readonly string[] = [];

/** What a person will choose in the next dialog. */
export const choose = (paths: readonly string[]): void => {
  chosen = paths;
};

export const dialog = {
  showOpenDialog: (_: unknown, options: object): Promise<{ filePaths: readonly string[] }> => {
    note('dialog.showOpenDialog', options);
    return Promise.resolve({ filePaths: chosen });
  },
  showErrorBox: (title: string, text: string): void => {
    note('dialog.showErrorBox', title, text);
    order({ order: 'error-box', title, text });
  },
};

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };
