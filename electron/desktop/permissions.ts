import type { Session } from 'electron';
import { isOurs } from './origin.ts';

type Guarded = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
>;

/** What reads QR codes: the camera without its microphone, and pictures on the clipboard. */
const readsCodes = (permission: string, kinds: readonly unknown[] = []): boolean =>
  permission === 'clipboard-read' || (permission === 'media' && kinds.length === 1 && kinds[0] === 'video');

/**
 * What reads QR codes, for our own main frame, while their view is open; nothing else, ever. Chromium asks both handlers:
 * the check for what a page may see, the request for what it may have.
 */
export function limitPermissions(session: Guarded, isCameraWanted: () => boolean): void {
  session.setPermissionCheckHandler(
    (_, permission, origin, { mediaType, isMainFrame }) =>
      readsCodes(permission, [mediaType]) && isMainFrame && isOurs(origin) && isCameraWanted(),
  );
  session.setPermissionRequestHandler((_, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? details.mediaTypes : undefined;
    const { isMainFrame, requestingUrl } = details;
    answer(readsCodes(permission, kinds) && isMainFrame && isOurs(requestingUrl) && isCameraWanted());
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_, answer) => {
    answer(null);
  });
}
