import type { MenuItemConstructorOptions } from 'electron';
import type { ViewSlug } from '#shared/model/views.ts';
import { views } from '#shared/model/views.ts';

export interface MenuActs {
  go(page: ViewSlug | 'help/keyboard'): void;
  openFile(): void;
}

/** Every view one keystroke away; editing by role, without which macOS has no copy and paste. */
export function menuTemplate(
  { go, openFile }: MenuActs,
  { mac, devTools }: { mac: boolean; devTools: boolean },
): MenuItemConstructorOptions[] {
  const line = { type: 'separator' } as const;
  const to = (label: string, page: Parameters<MenuActs['go']>[0]): MenuItemConstructorOptions => ({
    label,
    click: () => {
      go(page);
    },
  });
  const about = to('About Fieldlink', 'about');
  const help = [to('Fieldlink help', 'help'), to('Keyboard', 'help/keyboard')];
  const open = { label: 'Open file…', accelerator: 'CmdOrCtrl+O', click: openFile };
  const toViews = views.map(({ slug, label }, index) => ({
    ...to(label, slug),
    accelerator: `CmdOrCtrl+${String(index + 1)}`,
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
    { role: 'help', label: '&Help', submenu: mac ? help : [...help, line, about] },
  ];
}
