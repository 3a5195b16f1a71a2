import type { MenuItemConstructorOptions } from 'electron';
import type { ViewSlug } from '#shared/model/views.ts';
import { views } from '#shared/model/views.ts';

/** Every view one keystroke away; editing by role, without which macOS has no copy and paste. */
export function menuTemplate(
  go: (view: ViewSlug) => void,
  { mac, devTools }: { mac: boolean; devTools: boolean },
): MenuItemConstructorOptions[] {
  const toViews = views.map(({ slug, label }, index) => ({
    label,
    accelerator: `CmdOrCtrl+${String(index + 1)}`,
    click: () => {
      go(slug);
    },
  }));
  return [
    mac ? { role: 'appMenu' } : { label: '&Fieldlink', submenu: [{ role: 'about' }, { role: 'quit' }] },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        ...toViews,
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(devTools ? [{ type: 'separator' } as const, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    { role: 'windowMenu' },
  ];
}
