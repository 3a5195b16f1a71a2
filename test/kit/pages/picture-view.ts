import type { Locator, Page } from 'playwright/test';
import type { SiteHost } from '../site.ts';

/** Hosts as a picture: who leads whom. */
export function pictureView(page: Page) {
  const picture = page.getByRole('group', { name: 'Picture of the site' });
  return {
    picture,
    open: () => page.getByRole('button', { name: 'Picture', exact: true }).click(),
    groupOf: (leader: SiteHost): Locator => picture.getByRole('group', { name: `Group of ${leader.ip}` }),
    /** A host, at whatever place and distance it is drawn; its name says all that is drawn. */
    host: (host: SiteHost, says: RegExp = /./): Locator =>
      picture
        .getByRole('button', { name: new RegExp(`^${host.ip.replaceAll('.', '\\.')}, `) })
        .and(picture.getByRole('button', { name: says })),
    card: (host: SiteHost): Locator => page.getByRole('dialog', { name: host.ip }),
    zoom: (how: 'in' | 'out' | 'to fit') =>
      page.getByRole('button', { name: `Zoom ${how}`, exact: true }).click(),
  };
}
