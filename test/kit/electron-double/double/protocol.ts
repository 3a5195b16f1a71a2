import type { CustomScheme } from 'electron';
import type { Questions } from '../electron-wire.ts';
import { note } from './record.ts';

type Handler = (request: Request) => Promise<Response> | Response;

const handlers = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly CustomScheme[]): void =>
    note('protocol.registerSchemesAsPrivileged', schemes),
  handle: (scheme: string, handler: Handler): void => {
    note('protocol.handle', scheme);
    handlers.set(scheme, handler);
  },
};

export async function answer({ url, method }: Questions['request'][0]): Promise<Questions['request'][1]> {
  const handler = handlers.get(new URL(url).protocol.slice(0, -1));
  if (!handler) throw new Error(`net::ERR_UNKNOWN_URL_SCHEME ${url}`);
  const response = await handler(new Request(url, { method }));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}
