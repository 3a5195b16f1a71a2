import { splitHostPort } from '#shared/model/names.ts';

/** Where a console answers. */
export interface Place {
  /** HOST[:PORT], as it is kept and shown. */
  readonly endpoint: string;
  readonly host: string;
  readonly port: number;
}

const httpsPort = 443;

/** `endpoint` has been read by `palette-endpoint` already. */
export function placeOf(endpoint: string): Place {
  const found = splitHostPort(endpoint);
  return found
    ? { endpoint, host: found.address, port: found.port }
    : { endpoint, host: endpoint.replace(/^\[(.*)\]$/, '$1'), port: httpsPort };
}
