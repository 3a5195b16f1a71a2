import type { Session } from 'electron';
import { isOurs } from './origin.ts';

const blob = 'blob:';

/** A file that our page has made itself goes where the technician says; nothing is ever fetched to be saved. */
export function limitDownloads(session: Pick<Session, 'on'>): void {
  session.on('will-download', (event, item) => {
    const url = item.getURL();
    if (!url.startsWith(blob) || !isOurs(url.slice(blob.length))) event.preventDefault();
  });
}
