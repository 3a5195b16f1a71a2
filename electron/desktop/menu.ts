import type { MenuItemConstructorOptions } from 'electron';
import type { ViewSlug } from '#shared/model/views.ts';
import { views } from '#shared/model/views.ts';

export interface MenuActs {
  go(view: ViewSlug): void;
  openFile(): void;
}

/** Every view one keystroke away; editing by role, without which macOS has no copy and paste. */
export function menuTemplate(
  { go, openFile }: MenuActs,
  { mac, devTools }: { mac: boolean; devTools: boolean },
): MenuItemConstructorOptions[] {
  const line = { type: 'separator' } as const;
  const about = {
    label: 'About Fieldlink',
    click: () => {
      go('about');
    },
  };
  const help = {
    label: 'Fieldlink help',
    click: () => {
      go('help');
    },
  };
  const open = { label: 'Open file…', accelerator: 'CmdOrCtrl+O', click: openFile };
  const toViews = views.map(({ slug, label }, index) => ({
    label,
    accelerator: `CmdOrCtrl+${String(index + 1)}`,
    click: () => {
      go(slug);
    },
  }));
  /** The system's own, but for About: that is a page with what a support mail needs. */
  const appMenu: MenuItemConstructorOptions = {
    label: 'Fieldlink',
    submenu: [
      ...[about, line, { role: 'services' } as const, line],
      ...(['hide', 'hideOthers', 'unhide'] as const).map((role) => ({ role })),
      ...[line, { role: 'quit' } as const],
    ],
  };
  return [
    ...(mac ? [appMenu] : []),
    { label: '&File', submenu: [open, line, { role: mac ? 'close' : 'quit' }] },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        ...toViews,
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(devTools ? [line, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', label: '&Help', submenu: mac ? [help] : [help, line, about] },
  ];
}
