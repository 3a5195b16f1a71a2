import { splitHostPort } from '#shared/model/names.ts';
import { proxyFor } from './proxy.ts';

/** Where a console answers. */
export interface Place {
  /** HOST[:PORT], as it is kept and shown. */
  readonly endpoint: string;
  readonly host: string;
  readonly port: number;
  /** What calls to it go through; null: nothing. */
  readonly proxy: URL | null;
}

const httpsPort = 443;

/** `endpoint` has been read by `palette-endpoint` already. */
export function placeOf(endpoint: string, env: NodeJS.ProcessEnv = process.env): Place {
  const found = splitHostPort(endpoint);
  const host = found?.address ?? endpoint.replace(/^\[(.*)\]$/, '$1');
  const port = found?.port ?? httpsPort;
  return { endpoint, host, port, proxy: proxyFor(host, port, env) };
}
