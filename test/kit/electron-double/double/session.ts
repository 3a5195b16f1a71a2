import type { Questions } from '../electron-wire.ts';
import { note } from './record.ts';

type Check = (contents: null, permission: string, origin: string, details: object) => boolean;
type Request = (contents: null, permission: string, answer: (yes: boolean) => void, details: object) => void;

const handlers: { check?: Check; request?: Request } = {};

export const session = {
  defaultSession: {
    on: (event: string): void => note(`session.on ${event}`),
    setPermissionCheckHandler: (handler: Check): void => {
      note('session.setPermissionCheckHandler');
      handlers.check = handler;
    },
    setPermissionRequestHandler: (handler: Request): void => {
      note('session.setPermissionRequestHandler');
      handlers.request = handler;
    },
    setDevicePermissionHandler: (): void => note('session.setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: (): void => note('session.setDisplayMediaRequestHandler'),
  },
};

/** Asks both handlers as Chromium would; without one, Electron grants. */
export async function ask({ permission, url, details }: Questions['permission'][0]) {
  const check = handlers.check?.(null, permission, url, details) ?? true;
  const { request: handler } = handlers;
  const request = handler
    ? await new Promise<boolean>((resolve) => {
        handler(null, permission, resolve, { requestingUrl: url, ...details });
      })
    : true;
  return { check, request };
}
