import type { Session } from 'electron';
import { isOurs } from './origin.ts';

type Guarded = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
>;

/**
 * The camera, from our own main frame, while the QR view is open; nothing else, ever. Chromium asks both handlers: the
 * check for what a page may see, the request for what it may have.
 */
export function limitPermissions(session: Guarded, isCameraWanted: () => boolean): void {
  session.setPermissionCheckHandler(
    (_, permission, origin, { mediaType, isMainFrame }) =>
      permission === 'media' && mediaType === 'video' && isMainFrame && isOurs(origin) && isCameraWanted(),
  );
  session.setPermissionRequestHandler((_, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? details.mediaTypes : undefined;
    const onlyVideo = kinds?.length === 1 && kinds[0] === 'video';
    answer(
      permission === 'media' &&
        onlyVideo &&
        details.isMainFrame &&
        isOurs(details.requestingUrl) &&
        isCameraWanted(),
    );
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_, answer) => {
    answer(null);
  });
}
